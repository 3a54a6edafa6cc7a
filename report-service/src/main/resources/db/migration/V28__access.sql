-- Who may do what, as plan-service said last.
create table assigned (
    user_id  text   primary key,
    revision bigint not null,
    content  jsonb  not null
);

-- Who stands above whom, for the question who may see and change what (module access).
create view superior_link as
    select unit.id as unit_id, cast(version ->> 'parentId' as bigint) as superior_id, 'PARENT' as kind,
            null as regime, cast(version ->> 'validFrom' as date) as valid_from, cast(version ->> 'validTo' as date) as valid_to
        from unit cross join jsonb_array_elements(unit.content -> 'versions') version
    union all
    select unit.id, cast(way.superior as bigint), way.kind, route ->> 'regime',
            cast(route ->> 'validFrom' as date), cast(route ->> 'validTo' as date)
        from unit cross join jsonb_array_elements(unit.content -> 'routes') route
        cross join lateral (values
            (route ->> 'recipientId', 'RECIPIENT'),
            (route ->> 'intermediaryId', 'INTERMEDIARY'),
            (route ->> 'addresseeId', 'ADDRESSEE')) as way (superior, kind)
        where way.superior is not null
    union all
    select predecessor_id, successor_id, 'SUCCESSOR', null, date '0001-01-01', null from succession where whole;

-- Another text wherever the view above may say something else.
create view superior_link_state as
    select (select count(*) || '/' || coalesce(sum(revision), 0) from unit)
        || '/' || (select count(*) from succession) as state;
