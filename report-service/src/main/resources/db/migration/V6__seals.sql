-- Campaigns that plan-service has sealed, each for a root of its forest and with the units under it as of the seal: the
-- reports of these take no moves. A broken seal stays without units.
create table campaign_seal (
    form     text        not null,
    period   text        not null,
    root_id  bigint      not null,
    revision bigint      not null,
    sealed   boolean     not null,
    at       timestamptz not null,
    reason   text        not null,
    units    bigint[]    not null,
    primary key (form, period, root_id)
);

insert into reference_change (of_table, number) values ('campaign_seal', 1);
create trigger campaign_seal_change after insert or update or delete on campaign_seal
    for each statement execute function count_reference_change();
