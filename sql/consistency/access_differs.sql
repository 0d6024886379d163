-- Effective access, recomputed from its sources, is what is stored, and no mark is left over.
(select concat_ws(' ', 'missing', w.user_id, w.scope_kind, w.scope_id, w.level, w.source, w.source_id, w.valid_from, w.valid_until) as object
   from (select user_id, scope_kind, scope_id, level, source, source_id, valid_from, valid_until from app.wanted_access where tenant_id = sec.tid()
         except all
         select user_id, scope_kind, scope_id, level, source, source_id, valid_from, valid_until from app.effective_access where tenant_id = sec.tid()) w)
union all
(select concat_ws(' ', 'too much', s.user_id, s.scope_kind, s.scope_id, s.level, s.source, s.source_id, s.valid_from, s.valid_until)
   from (select user_id, scope_kind, scope_id, level, source, source_id, valid_from, valid_until from app.effective_access where tenant_id = sec.tid()
         except all
         select user_id, scope_kind, scope_id, level, source, source_id, valid_from, valid_until from app.wanted_access where tenant_id = sec.tid()) s)
union all
select concat_ws(' ', 'mark left over', e.user_id, e.scope_kind, e.scope_id) from app.effective_access e where e.tenant_id = sec.tid() and e.is_ending;
