/* @name spGetMe */
select api.sp_get_me() as "me!";
