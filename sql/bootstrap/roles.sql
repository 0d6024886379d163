-- The roles of the cluster. Needs a superuser on the first run only: every statement is skipped when
-- the role is there already, so that steward_migrate can replay the file at each deployment.
-- Passwords are not set here: who stands up the database gives them (see README.md of sql).
do $$
declare
  v_role record;
begin
  for v_role in
    select * from (values
      ('steward_owner',    'nologin',             'Owns schemas, tables and policies of the business data; owns no function that runs with its rights'),
      ('steward_definer',  'nologin',             'Owns the api procedures; DML on named tables, always under row security'),
      ('steward_ctx',      'nologin',             'Owns schema sec: sessions, message key, context functions'),
      ('steward_audit',    'nologin',             'Owns schema audit; granted to nobody but steward_migrate'),
      ('steward_access',   'nologin',             'Owns trigger functions that compute over rows the actor may not see'),
      ('steward_sync',     'nologin',             'Owns the commit stamp and the clock: sees the commits of every tenant, and nothing else'),
      ('steward_search',   'nologin',             'Owns schema search and its one function, which returns ids of the caller''s tenant'),
      ('steward_app',      'login noinherit connection limit 200', 'Login of the sync server: EXECUTE on schema api, nothing else'),
      ('steward_gate',     'login connection limit 50',            'Login that opens and closes sessions after the token check'),
      ('steward_worker',   'login connection limit 50',            'Login of the job and webhook workers'),
      ('steward_migrate',  'login',               'Login of deployments: member of the owner roles, no runtime use'),
      ('steward_auditor',  'login',               'Login for examinations: reads audit views, one tenant at a time'),
      ('steward_backup',   'login replication',   'Login of backup and replication tools')
    ) as r (name, attributes, purpose)
  loop
    if not exists (select from pg_catalog.pg_roles where rolname = v_role.name) then
      execute format('create role %I %s', v_role.name, v_role.attributes);
      execute format('comment on role %I is %L', v_role.name, v_role.purpose);
    end if;
  end loop;

  for v_role in
    select r.name from (values ('steward_owner'), ('steward_definer'), ('steward_ctx'), ('steward_audit'),
                               ('steward_access'), ('steward_sync'), ('steward_search')) as r (name)
    where not pg_catalog.pg_has_role('steward_migrate', r.name, 'member')
  loop
    execute format('grant %I to steward_migrate', v_role.name);
  end loop;
end
$$;
