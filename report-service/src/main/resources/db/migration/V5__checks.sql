-- Checks: who adds into whom, and what was found in each version that was handed in.

-- Who owes which report to whom, as plan-service says it; a row is replaced only by a higher revision.
create table obligation (
    unit_id      bigint not null,
    form         text   not null,
    period       text   not null,
    coverage     text   not null check (coverage in ('OWN', 'CONSOLIDATED')),
    revision     bigint not null,
    state        text   not null check (state in ('OWED', 'TRANSFERRED', 'EXEMPT')),
    recipient_id bigint,
    content      jsonb  not null,
    primary key (unit_id, form, period, coverage)
);
create index obligation_recipient on obligation (recipient_id, form, period) where recipient_id is not null;

-- What the checks found when the version was handed in, with what the unit said to it; null where the version is older
-- than the checks.
alter table report_version add column findings jsonb;
