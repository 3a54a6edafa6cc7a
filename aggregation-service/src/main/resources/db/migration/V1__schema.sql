-- The schema of aggregation-service. Later changes are later files: a migration that ran somewhere is never edited.

-- What is known of the world, as events brought it: applied by revision.

create table unit (
    id       bigint primary key,
    revision bigint not null check (revision > 0)
);

create table unit_version (
    unit_id    bigint not null references unit on delete cascade,
    ordinal    int    not null,
    valid_from date   not null,
    valid_to   date,
    code       text   not null,
    name       text   not null,
    type       text   not null,
    parent_id  bigint,
    primary key (unit_id, ordinal)
);

create index unit_version_code on unit_version (code);

create table unit_route (
    unit_id         bigint not null references unit on delete cascade,
    ordinal         int    not null,
    regime          text   not null,
    valid_from      date   not null,
    valid_to        date,
    recipient_id    bigint not null,
    intermediary_id bigint,
    primary key (unit_id, ordinal)
);

-- One row. Every change of the dated tree raises its revision in the same transaction.
create table tree (
    id       int primary key check (id = 1),
    revision bigint not null
);

insert into tree (id, revision) values (1, 0);

-- Indicators, regimes and forms, each as its newest event says it.
create table catalogue_entry (
    key      text primary key,
    type     text   not null,
    revision bigint not null check (revision > 0),
    content  text   not null
);

-- One row per campaign. Its lock is taken before anything of the campaign is read or written.
create table campaign (
    id             bigint generated always as identity primary key,
    form           text   not null,
    period         text   not null,
    revision       bigint not null check (revision > 0),
    window_from    date   not null,
    structure_date date   not null,
    tree_revision  bigint not null, -- of the stored edges; -1 before there are any
    version        bigint not null, -- of the newest roll-up row
    unique (form, period)
);

-- The campaign's forest. A root's parent is 0.
create table campaign_edge (
    campaign_id bigint not null references campaign,
    unit_id     bigint not null,
    parent_id   bigint not null,
    primary key (campaign_id, unit_id)
);

create index campaign_edge_parent on campaign_edge (campaign_id, parent_id);

-- What was last applied of each report. Marks are one letter per slot: V amount, N no occurrence, M missing,
-- A not applicable, . unanswered; amounts are scaled to the slot's decimals. Null marks: no figures on that basis.
create table ledger (
    campaign_id        bigint not null references campaign,
    unit_id            bigint not null,
    coverage           text   not null check (coverage in ('OWN', 'CONSOLIDATED')),
    revision           bigint not null check (revision > 0),
    hash               bigint not null,
    state              text   not null,
    submitted_version  int,
    submitted_marks    text,
    submitted_amounts  bigint[],
    approved_version   int,
    approved_marks     text,
    approved_amounts   bigint[],
    first_submitted_at timestamptz,
    last_submitted_at  timestamptz,
    primary key (campaign_id, unit_id, coverage)
);

-- One wide row per campaign and unit; arrays have one element per slot, see the fold for what each says.
create table rollup (
    campaign_id              bigint   not null references campaign,
    unit_id                  bigint   not null,
    version                  bigint   not null,
    submitted_sums           bigint[] not null,
    submitted_stand_ins      int[]    not null,
    submitted_given          int[]    not null,
    submitted_not_applicable int[]    not null,
    submitted_reports        int      not null,
    approved_sums            bigint[] not null,
    approved_stand_ins       int[]    not null,
    approved_given           int[]    not null,
    approved_not_applicable  int[]    not null,
    approved_reports         int      not null,
    primary key (campaign_id, unit_id)
);

-- What could not be used, whole and with the reason. It is tried again when what it waited for has come.
create table parked_message (
    id             bigint generated always as identity primary key,
    topic          text        not null,
    kafka_partition int        not null,
    kafka_offset   bigint      not null,
    message_key    bytea,
    header_names   text[]      not null,
    header_values  bytea[]     not null,
    payload        bytea,
    reason         text        not null,
    detail         text        not null,
    waiting        boolean     not null, -- false: nothing that may still come can mend it
    campaign       text,                 -- form/period where it is known
    parked_at      timestamptz not null,
    unique (topic, kafka_partition, kafka_offset)
);

create index parked_message_waiting on parked_message (id) where waiting;
