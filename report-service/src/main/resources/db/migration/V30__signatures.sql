-- What stands on what was signed for a head (KT, TUQ), and for whom; null where whoever did it signed for himself.
alter table report_step
    add column signature text check (signature in ('KT', 'TUQ')),
    add column signs_for text;
alter table report_move
    add column signature text check (signature in ('KT', 'TUQ')),
    add column signs_for text;

-- It is on record; rows of before say what they said.
create or replace function audited(s report_step) returns text language sql stable as $$
    select cast(jsonb_build_object('report', audited_report(s.report_id), 'version', s.version, 'revision', s.revision,
        'act', s.act, 'step', s.step, 'section', s.section, 'by', s.made_by, 'at', audit_micros(s.made_at))
        || case when s.signature is null then '{}'
            else jsonb_build_object('signature', s.signature, 'signsFor', s.signs_for) end as text)
$$;
create or replace function audited(m report_move) returns text language sql stable as $$
    select cast(jsonb_build_object('report', audited_report(m.report_id), 'move', m.move, 'version', m.version,
        'revision', m.revision, 'reason', m.reason, 'by', m.made_by, 'at', audit_micros(m.made_at), 'edit', m.edit,
        'channel', m.channel, 'address', m.address)
        || case when m.signature is null then '{}'
            else jsonb_build_object('signature', m.signature, 'signsFor', m.signs_for) end as text)
$$;

-- Who is assigned at a unit, and who has what came from somebody.
create index assigned_by_content on assigned using gin ((content -> 'assignments') jsonb_path_ops);
