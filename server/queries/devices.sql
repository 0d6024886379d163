/* @name spRegisterDevice */
select api.sp_register_device(:mutationId!, :deviceId!, :name!, :platform!, :publicKey!) as "result!";

/* @name spRevokeDevice */
select api.sp_revoke_device(:mutationId!, :deviceId!, :reason!) as "result!";
