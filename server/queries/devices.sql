/* @name spRegisterDevice */
select api.sp_register_device(:mutationId!, :device!) as "result!";

/* @name spRevokeDevice */
select api.sp_revoke_device(:mutationId!, :deviceId!, :reason!) as "result!";
