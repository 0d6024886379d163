-- The schemas are the access model: a role that lacks USAGE on a schema cannot name anything in it.
-- The create right is asked first: "create schema if not exists" needs it even when the schema exists.
do $$
declare
  v_schema record;
begin
  for v_schema in
    select * from (values
      ('app',    'steward_owner',   'Business tables, all with tenant_id; touched by steward_definer only'),
      ('api',    'steward_owner',   'The sp_ procedures and views: all that steward_app may use'),
      ('sec',    'steward_ctx',     'Sessions, message key and the readers of the signed context'),
      ('sync',   'steward_owner',   'Clock, commits, changes, operations, holdings of devices'),
      ('search', 'steward_search',  'Full-text and trigram rows: no grants, one function'),
      ('audit',  'steward_audit',   'The log, its trigger function and its seals'),
      ('ops',    'steward_migrate', 'Bookkeeping of deployments and backups')
    ) as s (name, owner, purpose)
  loop
    if not exists (select from pg_catalog.pg_namespace where nspname = v_schema.name) then
      execute format('create schema %I authorization %I', v_schema.name, v_schema.owner);
      execute format('comment on schema %I is %L', v_schema.name, v_schema.purpose);
    end if;
  end loop;
end
$$;
