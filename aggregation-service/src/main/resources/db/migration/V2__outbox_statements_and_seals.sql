-- What waits for Kafka, written in the transaction of the change that it tells of. Bytes as they are to travel, since
-- a dead letter is passed on byte for byte.
create table outbox (
    id            bigint generated always as identity primary key,
    topic         text        not null,
    record_key    bytea,
    payload       bytea,
    header_names  text[]      not null,
    header_values bytea[]     not null,
    created       timestamptz not null
);

-- What report-service states that a campaign comes to, and what became of the comparison with the ledger.
-- By key and not by campaign id: a statement may come before its campaign.
create table campaign_statement (
    form                text        not null,
    period              text        not null,
    revision            bigint      not null check (revision > 0),
    reports             bigint      not null,
    digest              bigint      not null, -- the sum of hashes modulo 2^64
    as_of               bigint      not null, -- the highest revision that it counts
    received_at         timestamptz not null,
    state               text        not null check (state in ('WAITING', 'EQUAL', 'UNEQUAL', 'OUTDATED')),
    compared_at         timestamptz,
    held_reports        bigint,               -- what the ledger came to when they were compared
    held_digest         bigint,
    unequal_since       timestamptz,
    resend_revision     bigint,               -- of the last request to send the campaign again
    resend_requested_at timestamptz,
    primary key (form, period)
);

create index campaign_statement_open on campaign_statement (form, period) where state in ('WAITING', 'UNEQUAL');

-- A parked report's place in the comparison of statements, read from its headers and its key.
alter table parked_message
    add column unit_id        bigint,
    add column coverage       text,
    add column revision       bigint,
    add column hash           bigint,
    add column dead_at        timestamptz, -- copied to the dead-letter topic, once
    add column discarded_at   timestamptz, -- never used again, by a person's act
    add column discard_reason text,
    add column replays        int not null default 0;

create index parked_message_campaign on parked_message (campaign, id);
create index parked_message_alive on parked_message (parked_at) where dead_at is null and discarded_at is null;

-- The edges under a root that plan-service has sealed, as of the seal. By key, since a seal may come before its
-- campaign. A root's parent is 0.
create table campaign_seal (
    form      text        not null,
    period    text        not null,
    root_id   bigint      not null,
    revision  bigint      not null check (revision > 0),
    sealed    boolean     not null,
    since     timestamptz not null,
    units     bigint[]    not null,
    parents   bigint[]    not null,
    primary key (form, period, root_id)
);
