-- Rights on the database itself. A clone of a template does not inherit them, so this file is also
-- run on each clone. Only a superuser may do it; a deployment by steward_migrate skips it, and the
-- lint database_rights.sql shows whether it was done.
do $$
declare
  v_function record;
begin
  if not (select rolsuper from pg_catalog.pg_roles where rolname = session_user) then
    return;
  end if;
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to steward_app, steward_gate, steward_worker, steward_auditor, steward_backup',
                 current_database());
  execute format('grant connect, create on database %I to steward_migrate', current_database());
  revoke all on schema public from public;
  -- Large objects have their own rights, outside schemas and row security: nobody needs them.
  for v_function in
    select p.oid::regprocedure as signature
      from pg_catalog.pg_proc p
     where p.pronamespace = 'pg_catalog'::regnamespace
       and (p.proname like 'lo\_%' or p.proname in ('loread', 'lowrite'))
       and pg_catalog.has_function_privilege('public', p.oid, 'execute')
  loop
    execute format('revoke execute on function %s from public', v_function.signature);
  end loop;
end
$$;
