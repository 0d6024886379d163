-- Insert, update and delete of every table of app are recorded. Not app.effective_access: it follows from
-- tables that are recorded, and is recomputed by triggers only.
select 'app.' || c.relname || ' ' || e.event as object
  from pg_class c
  cross join (values ('insert', 4), ('update', 16), ('delete', 8)) as e (event, bit)
 where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'effective_access'
   and not exists (
     select from pg_trigger t
      where t.tgrelid = c.oid and t.tgfoid = 'audit.record()'::regprocedure and t.tgenabled = 'O' and t.tgtype::integer & e.bit <> 0);
