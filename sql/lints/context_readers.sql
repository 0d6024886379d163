-- The readers of the context are STABLE and never parallel safe: folded into a plan they would answer for
-- the tenant of an earlier transaction.
select p.oid::regprocedure::text as object
  from pg_proc p
 where p.pronamespace = 'sec'::regnamespace
   and p.proname in ('mac', 'context_part', 'tid', 'uid', 'actor', 'device', 'session', 'request', 'is_system')
   and (p.provolatile <> 's' or p.proparallel <> 'r');
