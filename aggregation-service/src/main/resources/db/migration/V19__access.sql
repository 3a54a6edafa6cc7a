-- Who may do what, as plan-service said last.
create table assigned (
    user_id  text   primary key,
    revision bigint not null,
    content  jsonb  not null
);

-- Who stands above whom, for the question who may see what (module access).
create view superior_link as
    select unit_id, parent_id as superior_id, 'PARENT' as kind, null as regime, valid_from, valid_to from unit_version
    union all
    select unit_id, recipient_id, 'RECIPIENT', regime, valid_from, valid_to from unit_route
    union all
    select unit_id, intermediary_id, 'INTERMEDIARY', regime, valid_from, valid_to from unit_route
        where intermediary_id is not null
    union all
    select unit_id, addressee_id, 'ADDRESSEE', regime, valid_from, valid_to from unit_route
        where addressee_id is not null
    union all
    select predecessor_id, successor_id, 'SUCCESSOR', null, date '0001-01-01', null from succession where whole;

-- Another text wherever the view above may say something else.
create view superior_link_state as
    select (select count(*) || '/' || coalesce(sum(revision), 0) from unit)
        || '/' || (select count(*) from succession) as state;
