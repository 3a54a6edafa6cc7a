-- What aggregation-service says that the parts of a unit come to in a campaign: the newest state.
create table computed_total (
    unit_id  bigint not null,
    form     text   not null,
    period   text   not null,
    revision bigint not null, -- 0: what comes next takes its place
    content  jsonb  not null,
    primary key (unit_id, form, period)
);
