-- After a restore: how far the broker has come, which database this is, and what was taken back.

-- The offset after the last record that the broker acknowledged, kept in the transaction that deletes the rows from the
-- outbox. A topic that is made anew has another id.
create table relay_place (
    topic_id    text   not null,
    partition   int    not null,
    topic       text   not null,
    next_offset bigint not null,
    primary key (topic_id, partition)
);

-- The database that was last held against the topic of reports; a copy that is put back under any name has another oid.
create table known_database (
    one    boolean primary key default true check (one),
    number oid     not null
);

-- One row per recovery. While one has not ended, no report is handed in or moved.
create table restoration (
    id         bigint generated always as identity primary key,
    began_at   timestamptz not null,
    ended_at   timestamptz,
    -- The last thing that the copy knew of; null where it knew of nothing.
    copy_until timestamptz,
    -- The last that was heard of the lost database: from here to the end nothing could be handed in.
    lost_until timestamptz,
    records    bigint      not null default 0,
    recovered  bigint      not null default 0,
    overtaken  bigint      not null default 0,
    -- Why it does not go on; null while it does.
    waits_for  text
);
create unique index restoration_under_way on restoration ((ended_at is null)) where ended_at is null;

-- What a recovery did to a report.
create table restored_report (
    restoration_id bigint not null references restoration,
    unit_id        bigint not null,
    form           text   not null,
    period         text   not null,
    coverage       text   not null check (coverage in ('OWN', 'CONSOLIDATED')),
    outcome        text   not null check (outcome in ('RECOVERED', 'OVERTAKEN', 'NOT_BELIEVED', 'SEALED')),
    -- The newest version that the copy knew, 0 for none, and the newest now.
    copy_version   int    not null,
    version        int    not null,
    revision       bigint not null,
    -- A draft that stood in the copy and has no place on the report any more.
    draft          jsonb,
    primary key (restoration_id, unit_id, form, period, coverage)
);

-- A version that came back from its event: its figures are whole, its narrative and who made it are lost.
alter table report_version add column recovered boolean not null default false;

-- Whether reports wait: a recovery is under way, or this database was not held against the topic yet. Shares a lock with
-- whoever stores, so that a recovery begins when no move is under way.
create function moves_wait() returns boolean language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock_shared(7526466502186102899);
    return exists (select from restoration where ended_at is null)
        or not exists (select from known_database
            where number = (select oid from pg_database where datname = current_database()));
end $$;
