-- The one row that the health group `writing` commits, to see whether the database takes writes.
create table writing_probe (
    id      int primary key check (id = 1),
    written timestamptz not null
);

insert into writing_probe (id, written) values (1, now());

-- The due moment whose passing was noted last. What was never noted, came late or was extended differs from it, so that
-- the index holds just what is still to be looked at, and the watch costs what changed.
alter table obligation add column told_due timestamptz;

update obligation set told_due = due
where exists (
    select from deadline_passed seen
    where seen.form = obligation.form and seen.period = obligation.period and seen.unit_id = obligation.unit_id
        and seen.coverage = obligation.coverage and seen.due = obligation.due);

create index obligation_untold on obligation (due) where state <> 'EXEMPT' and told_due is distinct from due;
