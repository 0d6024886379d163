/* @name openSession */
select o.session_token as "session_token!", o.tenant_id as "tenant_id!", o.user_id as "user_id!"
  from sec.open(:cognitoSub!, :deviceId, :expiresAt!) o;

/* @name closeSession */
select sec.close(:sessionToken!) as "closed!";
