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

-- Which report: its row changes with every move, but never what it is of.
create function audited_report(of_report bigint) returns jsonb language sql stable as $$
    select jsonb_build_array(unit_id, form, period, coverage) from report where id = of_report
$$;
create function audited(m report_move) returns text language sql stable as $$
    select cast(jsonb_build_object('report', audited_report(m.report_id), 'move', m.move, 'version', m.version,
        'revision', m.revision, 'reason', m.reason, 'by', m.made_by, 'at', audit_micros(m.made_at), 'edit', m.edit,
        'channel', m.channel, 'address', m.address) as text)
$$;
create function audited(v report_version) returns text language sql stable as $$
    select cast(jsonb_build_object('report', audited_report(v.report_id), 'number', v.number, 'form', v.form_version,
        'content', v.content, 'cells', v.cells, 'findings', v.findings, 'reason', v.reason, 'by', v.made_by,
        'at', audit_micros(v.made_at), 'revision', v.revision, 'hash', v.content_hash, 'recovered', v.recovered) as text)
$$;
create function audited(r report_return) returns text language sql stable as $$
    select cast(jsonb_build_object('report', audited_report(r.report_id), 'revision', r.revision, 'step', r.step,
        'cells', r.cells, 'resendBy', r.resend_by) as text)
$$;
create function audited(s report_step) returns text language sql stable as $$
    select cast(jsonb_build_object('report', audited_report(s.report_id), 'version', s.version, 'revision', s.revision,
        'act', s.act, 'step', s.step, 'section', s.section, 'by', s.made_by, 'at', audit_micros(s.made_at)) as text)
$$;
create function audited(c model_change) returns text language sql stable as $$
    select cast(jsonb_build_object('model', c.model_id, 'revision', c.revision, 'act', c.act, 'content', c.content,
        'reason', c.reason, 'by', c.made_by, 'at', audit_micros(c.made_at)) as text)
$$;
create function audited(c dialogue_change) returns text language sql stable as $$
    select cast(jsonb_build_object('dialogue', c.dialogue_id, 'revision', c.revision, 'act', c.act,
        'content', c.content, 'reason', c.reason, 'by', c.made_by, 'at', audit_micros(c.made_at)) as text)
$$;

-- All that is on record. A draft's saving is no move: its row counts on.
create view audited_row (kind, id, content) as
    select 'move', cast(m.id as text), audited(m) from report_move m where m.move <> 'EDIT'
    union all select 'version', v.report_id || '/' || v.number, audited(v) from report_version v
    union all select 'return', r.report_id || '/' || r.revision, audited(r) from report_return r
    union all select 'step', cast(s.id as text), audited(s) from report_step s
    union all select 'model', c.model_id || '/' || c.revision, audited(c) from model_change c
    union all select 'dialogue', c.dialogue_id || '/' || c.revision, audited(c) from dialogue_change c
    union all select 'restoration', cast(r.id as text), audited(r) from audit_restoration r;

-- The content of one of them, by its key; null where there is no such row.
create function audited_content(of_kind text, of_id text) returns text language plpgsql stable as $$
declare
    first  bigint := audit_number(split_part(of_id, '/', 1));
    second bigint := audit_number(split_part(of_id, '/', 2));
begin
    return case of_kind
        when 'move' then (select audited(m) from report_move m where m.id = first and m.move <> 'EDIT')
        when 'version' then (select audited(v) from report_version v where v.report_id = first and v.number = second)
        when 'return' then (select audited(r) from report_return r where r.report_id = first and r.revision = second)
        when 'step' then (select audited(s) from report_step s where s.id = first)
        when 'model' then (select audited(c) from model_change c where c.model_id = first and c.revision = second)
        when 'dialogue' then
            (select audited(c) from dialogue_change c where c.dialogue_id = first and c.revision = second)
        when 'restoration' then (select audited(r) from audit_restoration r where r.id = first)
    end;
end $$;

-- Each new row is noted by the statement that stores it.
do $$
declare
    each record;
begin
    for each in select * from (values
        ('report_move', 'move', 'cast(id as text)', 'move <> ''EDIT'''),
        ('report_version', 'version', 'report_id || ''/'' || number', 'true'),
        ('report_return', 'return', 'report_id || ''/'' || revision', 'true'),
        ('report_step', 'step', 'cast(id as text)', 'true'),
        ('model_change', 'model', 'model_id || ''/'' || revision', 'true'),
        ('dialogue_change', 'dialogue', 'dialogue_id || ''/'' || revision', 'true'),
        ('audit_restoration', 'restoration', 'cast(id as text)', 'true')) as noted (in_table, kind, id, what)
    loop
        execute format('create function audit_note_%1$s() returns trigger language plpgsql as $note$ begin'
            || ' insert into audit_pending (kind, id) select %2$L, %3$s from written where %4$s; return null; end $note$',
            each.in_table, each.kind, each.id, each.what);
        execute format('create trigger audit_note after insert on %1$s referencing new table as written'
            || ' for each statement execute function audit_note_%1$s()', each.in_table);
        execute format('create trigger audit_stays_whole before truncate on %s'
            || ' for each statement execute function audit_stays()', each.in_table);
    end loop;
    for each in select unnest(array['report_return', 'report_step', 'model_change', 'dialogue_change',
        'audit_restoration', 'audit_block', 'audit_block_row']) as in_table
    loop
        execute format('create trigger audit_stays before update or delete on %s'
            || ' for each row execute function audit_stays()', each.in_table);
    end loop;
end $$;
create trigger audit_stays_whole before truncate on audit_block for each statement execute function audit_stays();
create trigger audit_stays_whole before truncate on audit_block_row for each statement execute function audit_stays();
create trigger audit_stays before update on report_move for each row
    when (old.move <> 'EDIT' or new.move <> 'EDIT') execute function audit_stays();
create trigger audit_stays_there before delete on report_move for each row
    when (old.move <> 'EDIT') execute function audit_stays();

-- A version is made again from its event where a copy that was put back had another of its number; it says so, and is
-- sealed again.
create trigger audit_stays before update on report_version for each row
    when (not new.recovered) execute function audit_stays();
create trigger audit_stays_there before delete on report_version for each row execute function audit_stays();
create trigger audit_note_again after update on report_version referencing new table as written
    for each statement execute function audit_note_report_version();

-- What was on record before is sealed too, as it stands today.
insert into audit_pending (kind, id) select kind, id from audited_row;
