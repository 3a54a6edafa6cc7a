-- Statements are said twice, what changed is noted in the transaction of the change, requests to send again are kept
-- until they are served, and hashes cover every field.

-- The hash of the report's newest event by scheme 2, good while it is of the report's revision: a replica of the
-- version before moves a report without it. Made up for when its campaign is stated.
alter table report
    add column whole_hash     bigint,
    add column whole_revision bigint;

-- What was stated last and how often in the same words; twice is enough. Null figures: stated by the version before.
alter table campaign_statement
    add column reports      bigint,
    add column digest       bigint,
    add column whole_digest bigint,
    add column said         int not null default 2,
    add column said_at      timestamptz;
create index campaign_statement_said_once on campaign_statement (form, period) where said = 1;

-- Campaigns that changed and are to be stated when they are quiet. A row per statement that fills the outbox, and none
-- that two transactions share: a row per campaign would make all its posts wait for each other.
create table changed_campaign (
    id       bigint generated always as identity primary key,
    campaign text        not null, -- form/period
    at       timestamptz not null  -- by the database's clock
);
create index changed_campaign_campaign on changed_campaign (campaign, id);
create function note_changed_campaign() returns trigger language plpgsql as $$
begin
    insert into changed_campaign (campaign, at)
    select campaign, clock_timestamp()
    from (select distinct campaign from written where record_key <> campaign) of_reports;
    return null;
end $$;
create trigger outbox_changed_campaign after insert on outbox referencing new table as written
    for each statement execute function note_changed_campaign();

insert into changed_campaign (campaign, at)
select r.form || '/' || r.period, clock_timestamp()
from report r left join campaign_statement s on s.form = r.form and s.period = r.period
where r.revision > 0
group by r.form, r.period, s.as_of
having max(r.revision) > coalesce(s.as_of, 0);

-- A consumer's request to send a campaign again, until it is served.
create table resend_request (
    form         text        not null,
    period       text        not null,
    revision     bigint      not null, -- of the newest request
    asked_at     timestamptz not null,
    next_at      timestamptz not null, -- when it is tried again
    failures     int         not null default 0,
    failure      text,
    begun        boolean     not null default false,
    after_report bigint      not null default 0, -- the id of the last report that was put into the outbox again
    sent         bigint      not null default 0,
    primary key (form, period)
);
