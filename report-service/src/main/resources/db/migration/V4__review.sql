-- The steps of a report's review, what a return asks to mend, and stages to which no moves lead refused.

alter table report
    -- {editors, taken: [{step, section, by, at}]}: what was taken of the review, on the draft while one is open, else on
    -- the version handed in; null where nothing was.
    add column marks jsonb,
    add constraint report_handed_in_is_newest check (
        (state in ('SUBMITTED', 'CORRECTED', 'APPROVED', 'LOCKED')) = (handed_in is not null)
        and (handed_in is null or handed_in = highest_version)),
    add constraint report_approved_is_handed_in check (
        state not in ('APPROVED', 'LOCKED') or approved is not distinct from handed_in),
    add constraint report_with_versions check (
        (state = 'DRAFT') = (highest_version = 0)
        and (highest_version = 0) = (first_submitted_at is null)
        and (highest_version = 0) = (last_submitted_at is null));

-- Steps taken and taken back, by whom and when; only ever added to. Whoever hands a version in without a draft stands for
-- the steps on it: the move says who.
create sequence report_step_seq increment by 50;
create table report_step (
    id        bigint primary key,
    report_id bigint      not null references report,
    -- The version that it lies on; null for a step on the draft.
    version   int,
    -- The report's revision then.
    revision  bigint      not null,
    act       text        not null check (act in ('TAKEN', 'TAKEN_BACK')),
    step      text        not null,
    section   text,
    made_by   text        not null,
    made_at   timestamptz not null
);
create index report_step_report on report_step (report_id, id);

-- What a return asks to mend; why is in its move.
create table report_return (
    report_id bigint not null references report,
    revision  bigint not null,
    -- The step at which it was not accepted, where that was said.
    step      text,
    -- [{indicator, member, comment}]
    cells     jsonb  not null,
    primary key (report_id, revision)
);
