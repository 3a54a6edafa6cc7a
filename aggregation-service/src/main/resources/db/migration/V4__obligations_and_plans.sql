-- Who owes which report by when, and what the plans set as targets: applied by revision, as everything of reference.

-- One row per report that is owed. It is filed by its own key alone, because its unit and its campaign may come later.
create table obligation (
    form            text   not null,
    period          text   not null,
    unit_id         bigint not null,
    coverage        text   not null check (coverage in ('OWN', 'CONSOLIDATED')),
    revision        bigint not null check (revision > 0),
    plan            text   not null,
    state           text   not null check (state in ('OWED', 'TRANSFERRED', 'EXEMPT')),
    due             timestamptz, -- the last moment that is in time; null while it cannot be said
    undetermined    text,        -- why there is no due moment
    entered_by_id   bigint,      -- the successor that enters the report of an abolished unit
    recipient_id    bigint,
    intermediary_id bigint,
    primary key (form, period, unit_id, coverage)
);

create index obligation_due on obligation (due) where state <> 'EXEMPT';

-- Published plans, each as its newest event says it.
create table plan (
    code     text primary key,
    revision bigint not null check (revision > 0),
    content  text   not null
);

-- Which deadlines were seen to pass, each once, and whether without its report: that is told once. A deadline that is
-- extended is another one.
create table deadline_passed (
    form     text        not null,
    period   text        not null,
    unit_id  bigint      not null,
    coverage text        not null,
    due      timestamptz not null,
    overdue  boolean     not null,
    seen_at  timestamptz not null,
    primary key (form, period, unit_id, coverage, due)
);

-- Populations are walked downward.
create index unit_version_parent on unit_version (parent_id);
