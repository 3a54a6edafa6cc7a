-- What is on record cannot be changed unseen: rows are sealed into blocks that name each other, and what is sealed stays.

-- Rows that were put on record and are in no block yet. Each is noted in the transaction that stores it, and waits for
-- nobody; whatever is committed here is sealed, in whatever order its transactions end.
create table audit_pending (
    place bigint generated always as identity primary key,
    kind  text   not null,
    id    text   not null
);

create table audit_block (
    number    bigint      primary key check (number > 0), -- numbers that lack were lost with a database that was put back
    previous  text        not null, -- the hash of the block before it; 64 zeros for the first
    hash      text        not null, -- see BlockHash of the module audit
    rows      int         not null,
    sealed_at timestamptz not null
);

create table audit_block_row (
    block        bigint not null references audit_block,
    place        int    not null,
    kind         text   not null,
    id           text   not null,
    content_hash bytea  not null, -- SHA-256 of the row's content; empty where it was gone before it was sealed
    primary key (block, place)
);

-- The heads of this service's blocks that were heard on the topic, the newest of them.
create table audit_head (
    number   bigint      not null,
    hash     text        not null,
    heard_at timestamptz not null,
    primary key (number, hash)
);

-- That this database was put back to an older copy, and which blocks were lost with it. It is on record like the rest.
create table audit_restoration (
    id         bigint      generated always as identity primary key,
    first_lost bigint      not null,
    last_lost  bigint      not null check (last_lost >= first_lost),
    last_hash  text        not null,
    noticed_at timestamptz not null
);

create function audit_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what is on record stays: no % of %', lower(tg_op), tg_table_name;
end $$;

-- What a content is made of never depends on a session's settings: moments are microseconds, numbers are checked.
create function audit_micros(at timestamptz) returns bigint language sql stable as $$
    select cast(extract(epoch from at) * 1000000 as bigint)
$$;
create function audit_number(digits text) returns bigint language sql immutable as $$
    select case when digits ~ '^[0-9]{1,18}$' then cast(digits as bigint) end
$$;

-- A row's content: every column that says something, named. A column that comes later is not in it, or every row that is
-- sealed would be another.
create function audited(r audit_restoration) returns text language sql stable as $$
    select cast(jsonb_build_object('first', r.first_lost, 'last', r.last_lost, 'hash', r.last_hash,
        'at', audit_micros(r.noticed_at)) as text)
$$;

-- Who was assigned what, and by whom: the assignments themselves have only the present. What stood before there was a
-- record is in it as one change.
create table assignment_change (
    user_id  text        not null,
    revision bigint      not null,
    before   jsonb       not null,
    after    jsonb       not null,
    made_by  text        not null, -- the subject of a token; ? where nobody knows
    made_at  timestamptz not null,
    primary key (user_id, revision)
);
insert into assignment_change (user_id, revision, before, after, made_by, made_at)
select a.user_id, a.revision, '[]', coalesce((
        select jsonb_agg(jsonb_build_object('unitId', s.unit_id, 'role', s.role, 'form', s.form, 'sections', s.sections, 'branch', s.branch,
            'validFrom', s.valid_from, 'validTo', s.valid_to) order by s.place)
        from assignment s where s.user_id = a.user_id), '[]'), '?', now()
from assignee a;

create function audited(a obligation_act) returns text language sql stable as $$
    select cast(jsonb_build_object('id', a.id, 'kind', a.kind, 'form', a.form, 'period', a.period, 'unit', a.unit_id,
        'coverage', a.coverage, 'reason', a.reason, 'basis', a.legal_basis, 'due', audit_micros(a.due), 'to', a.to_id,
        'at', audit_micros(a.happened), 'revision', a.revision) as text)
$$;
create function audited(a seal_act) returns text language sql stable as $$
    select cast(jsonb_build_object('form', a.form, 'period', a.period, 'root', a.root_id, 'revision', a.revision,
        'sealed', a.sealed, 'at', audit_micros(a.at), 'reason', a.reason, 'state', a.state) as text)
$$;
-- Of a plan what its publication fixed: its revision grows, and which plan is above it may come to be known.
create function audited(p plan) returns text language sql stable as $$
    select cast(jsonb_build_object('code', p.code, 'number', p.number, 'title', p.title, 'issuer', p.issuer_id,
        'year', p.year, 'issued', p.issued, 'basis', p.legal_basis, 'inherits', p.inherits_targets, 'tasks', p.tasks,
        'targets', p.targets, 'at', audit_micros(p.published_at)) as text)
$$;
create function audited(r reorganisation) returns text language sql stable as $$
    select cast(jsonb_build_object('code', r.code, 'revision', r.revision, 'effective', r.effective_date,
        'basis', r.legal_basis, 'at', audit_micros(r.applied_at), 'body', r.body, 'outcome', r.outcome,
        'successions', (select jsonb_agg(jsonb_build_array(s.predecessor_id, s.successor_id, s.kind)
            order by s.predecessor_id, s.successor_id)
            from succession s where s.reorganisation = r.code)) as text)
$$;
create function audited(e target_exclusion) returns text language sql stable as $$
    select cast(jsonb_build_object('id', e.id, 'plan', e.plan, 'target', e.target, 'unit', e.unit_id,
        'reason', e.reason, 'basis', e.legal_basis, 'at', audit_micros(e.happened)) as text)
$$;
create function audited(t task_state) returns text language sql stable as $$
    select cast(jsonb_build_object('id', t.id, 'plan', t.plan, 'task', t.task, 'state', t.state, 'reason', t.reason,
        'evidence', t.evidence, 'at', audit_micros(t.happened), 'place', t.place) as text)
$$;
create function audited(c assignment_change) returns text language sql stable as $$
    select cast(jsonb_build_object('user', c.user_id, 'revision', c.revision, 'before', c.before, 'after', c.after,
        'by', c.made_by, 'at', audit_micros(c.made_at)) as text)
$$;

-- All that is on record.
create view audited_row (kind, id, content) as
    select 'obligation-act', a.id, audited(a) from obligation_act a
    union all select 'seal-act', a.form || '/' || a.period || '/' || a.root_id || '/' || a.revision, audited(a)
        from seal_act a
    union all select 'publication', p.code, audited(p) from plan p where p.published_at is not null
    union all select 'reorganisation', r.code, audited(r) from reorganisation r
    union all select 'exclusion', e.id, audited(e) from target_exclusion e
    union all select 'task', t.id, audited(t) from task_state t
    union all select 'assignment', c.user_id || '/' || c.revision, audited(c) from assignment_change c
    union all select 'restoration', cast(r.id as text), audited(r) from audit_restoration r;

-- The content of one of them, by its key; null where there is no such row.
create function audited_content(of_kind text, of_id text) returns text language plpgsql stable as $$
begin
    return case of_kind
        when 'obligation-act' then (select audited(a) from obligation_act a where a.id = of_id)
        when 'seal-act' then (select audited(a) from seal_act a
            where a.form = split_part(of_id, '/', 1) and a.period = split_part(of_id, '/', 2)
                and a.root_id = audit_number(split_part(of_id, '/', 3))
                and a.revision = audit_number(split_part(of_id, '/', 4)))
        when 'publication' then (select audited(p) from plan p where p.code = of_id and p.published_at is not null)
        when 'reorganisation' then (select audited(r) from reorganisation r where r.code = of_id)
        when 'exclusion' then (select audited(e) from target_exclusion e where e.id = of_id)
        when 'task' then (select audited(t) from task_state t where t.id = of_id)
        when 'assignment' then (select audited(c) from assignment_change c
            where c.user_id = split_part(of_id, '/', 1) and c.revision = audit_number(split_part(of_id, '/', 2)))
        when 'restoration' then (select audited(r) from audit_restoration r where r.id = audit_number(of_id))
    end;
end $$;

-- Each new row is noted by the statement that stores it.
do $$
declare
    each record;
begin
    for each in select * from (values
        ('obligation_act', 'obligation-act', 'id'),
        ('seal_act', 'seal-act', 'form || ''/'' || period || ''/'' || root_id || ''/'' || revision'),
        ('reorganisation', 'reorganisation', 'code'),
        ('target_exclusion', 'exclusion', 'id'),
        ('task_state', 'task', 'id'),
        ('assignment_change', 'assignment', 'user_id || ''/'' || revision'),
        ('audit_restoration', 'restoration', 'cast(id as text)')) as noted (in_table, kind, id)
    loop
        execute format('create function audit_note_%1$s() returns trigger language plpgsql as $note$ begin'
            || ' insert into audit_pending (kind, id) select %2$L, %3$s from written; return null; end $note$',
            each.in_table, each.kind, each.id);
        execute format('create trigger audit_note after insert on %1$s referencing new table as written'
            || ' for each statement execute function audit_note_%1$s()', each.in_table);
    end loop;
    -- The others refuse it already
    for each in select unnest(array['reorganisation', 'succession', 'assignment_change', 'audit_restoration',
        'audit_block', 'audit_block_row']) as in_table
    loop
        execute format('create trigger audit_stays before update or delete on %s'
            || ' for each row execute function audit_stays()', each.in_table);
    end loop;
    for each in select unnest(array['obligation_act', 'seal_act', 'plan', 'reorganisation', 'succession',
        'target_exclusion', 'task_state', 'assignment_change', 'audit_restoration', 'audit_block',
        'audit_block_row']) as in_table
    loop
        execute format('create trigger audit_stays_whole before truncate on %s'
            || ' for each statement execute function audit_stays()', each.in_table);
    end loop;
end $$;

create function audit_note_plan() returns trigger language plpgsql as $$
begin
    insert into audit_pending (kind, id) values ('publication', new.code);
    return null;
end $$;
create trigger audit_note after insert on plan for each row
    when (new.published_at is not null) execute function audit_note_plan();
create trigger audit_note_published after update on plan for each row
    when (new.published_at is not null and old.published_at is null) execute function audit_note_plan();
create trigger audit_stays before update on plan for each row
    when (old.published_at is not null and audited(new) is distinct from audited(old)) execute function audit_stays();
create trigger audit_stays_there before delete on plan for each row
    when (old.published_at is not null) execute function audit_stays();

-- What was on record before is sealed too, as it stands today.
insert into audit_pending (kind, id) select kind, id from audited_row;
