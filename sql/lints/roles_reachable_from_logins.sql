-- No login but steward_migrate is a member of anything; nobody is a member of a login.
select m.member::regrole::text || ' in ' || m.roleid::regrole::text as object
  from pg_auth_members m
 where m.member::regrole::text like 'steward\_%' and m.member::regrole::text <> 'steward_migrate'
    or m.roleid::regrole::text in ('steward_app', 'steward_gate', 'steward_worker', 'steward_migrate', 'steward_auditor', 'steward_backup');
