-- The schema of report-service. Later changes are later files: a migration that ran somewhere is never edited.

-- What plan-service says, kept whole as its events carry it; a row is replaced only by a higher revision.
create table unit (
    id       bigint primary key,
    revision bigint not null,
    content  jsonb  not null
);

create table unit_version (
    unit_id    bigint not null references unit,
    valid_from date   not null,
    valid_to   date,
    code       text   not null,
    name       text   not null,
    primary key (unit_id, valid_from)
);
create index unit_version_code on unit_version (code, valid_from);

create table indicator (
    code     text primary key,
    revision bigint not null,
    content  jsonb  not null
);

create table regime (
    code     text primary key,
    revision bigint not null,
    content  jsonb  not null
);

create table form (
    code     text primary key,
    revision bigint not null,
    content  jsonb  not null
);

create table campaign (
    form           text   not null,
    period         text   not null,
    revision       bigint not null,
    window_from    date   not null,
    structure_date date   not null,
    primary key (form, period)
);

-- A record that could not be used: nothing of it is lost, and its neighbours went on.
create table parked_message (
    id            bigint generated always as identity primary key,
    topic         text        not null,
    partition     int         not null,
    record_offset bigint      not null,
    record_key    bytea,
    headers       jsonb       not null,
    payload       bytea,
    reason        text        not null,
    detail        text        not null,
    parked_at     timestamptz not null,
    unique (topic, partition, record_offset)
);

-- One row per report key. Every move locks it first.
create sequence report_seq increment by 50;
create table report (
    id                 bigint primary key,
    unit_id            bigint not null,
    form               text   not null,
    period             text   not null,
    coverage           text   not null check (coverage in ('OWN', 'CONSOLIDATED')),
    state              text   not null
        check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'LOCKED', 'CORRECTED', 'WITHDRAWN')),
    revision           bigint not null,
    edit               bigint not null,
    highest_version    int    not null,
    handed_in          int check (handed_in <= highest_version),
    approved           int check (approved <= highest_version),
    first_submitted_at timestamptz,
    last_submitted_at  timestamptz,
    draft              jsonb,
    unique (unit_id, form, period, coverage)
);
create index report_campaign on report (form, period, id);

create table report_version (
    report_id    bigint      not null references report,
    number       int         not null,
    form_version int         not null,
    content      jsonb       not null,
    cells        text        not null,
    reason       text,
    made_by      text        not null,
    made_at      timestamptz not null,
    primary key (report_id, number)
);

-- What was done to a report, by whom and why; only ever added to.
create table report_move (
    id        bigint generated always as identity primary key,
    report_id bigint      not null references report,
    move      text        not null,
    version   int,
    revision  bigint      not null,
    reason    text,
    made_by   text        not null,
    made_at   timestamptz not null
);
create index report_move_report on report_move (report_id, id);

-- Events on their way to Kafka. The id is taken while the report's row is locked, so one report's events are in order.
create table outbox (
    id           bigint generated always as identity primary key,
    record_key   text        not null,
    campaign     text        not null,
    revision     bigint      not null,
    content_hash bigint      not null,
    payload      bytea       not null,
    headers      jsonb       not null,
    created_at   timestamptz not null
);

-- The answers already given under an Idempotency-Key, so that a repeat gets the same one.
create table given_answer (
    caller        text        not null,
    request_key   text        not null,
    fingerprint   bytea       not null,
    status        int         not null,
    body          text        not null,
    given_at      timestamptz not null,
    primary key (caller, request_key)
);
create index given_answer_age on given_answer (given_at);
