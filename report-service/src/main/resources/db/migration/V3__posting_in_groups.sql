-- Posting in groups, events with the trace of their request, statements of campaigns.

-- How often what plan-service says has changed, by table: what replicas remember of it is good while these stand.
-- One row per table, so that the consumers of different topics do not wait for each other.
create table reference_change (
    of_table text primary key,
    number   bigint not null
);
insert into reference_change (of_table, number)
values ('unit', 1), ('indicator', 1), ('regime', 1), ('form', 1), ('campaign', 1);

create function count_reference_change() returns trigger language plpgsql as $$
begin
    update reference_change set number = number + 1 where of_table = tg_table_name;
    return null;
end $$;
create trigger unit_change after insert or update or delete on unit
    for each statement execute function count_reference_change();
create trigger indicator_change after insert or update or delete on indicator
    for each statement execute function count_reference_change();
create trigger regime_change after insert or update or delete on regime
    for each statement execute function count_reference_change();
create trigger form_change after insert or update or delete on form
    for each statement execute function count_reference_change();
create trigger campaign_change after insert or update or delete on campaign
    for each statement execute function count_reference_change();

-- A move's id says nothing about order among reports; a report's moves are in the order of their revisions. Ids by
-- fifties, so that a group's moves go to the database in one statement.
alter table report_move alter column id drop identity;
create sequence report_move_seq increment by 50;
select setval('report_move_seq', (select coalesce(max(id), 0) + 1 from report_move));

-- The hash of the newest event of a report; null where it was sent before hashes were kept, until it is needed.
alter table report add column content_hash bigint;

-- What a campaign has said last about its reports.
create table campaign_statement (
    form      text   not null,
    period    text   not null,
    revision  bigint not null,
    -- The highest revision among the reports that the last statement spoke of; 0 where there was no statement.
    as_of     bigint not null,
    resent_at timestamptz,
    primary key (form, period)
);
