-- A seal comes of a request; the edges below it come in pages, which bear the revision of the asking.
alter table campaign_seal
    add column request bigint,           -- the revision of the asking; of a seal of before there were requests: its own
    add column pages   int not null default 0,
    add column reason  text,             -- why, in a person's words; null in a seal of before
    add column reports bigint,           -- what report-service closed; null in a seal of before
    add column digest  bigint,           -- the sum of their hashes modulo 2^64
    add column as_of   bigint,           -- what has a higher revision is not folded until the seal is broken
    alter column units set default '{}', -- the lists of before stay one version longer, and empty
    alter column parents set default '{}';

-- A unit below a seal, or one that is asked for, and the one it adds into; the unit at the top adds into 0.
create table sealed_edge (
    form      text   not null,
    period    text   not null,
    unit_id   bigint not null,
    root_id   bigint not null,
    request   bigint not null,
    page      int    not null,
    parent_id bigint not null,
    primary key (form, period, unit_id, root_id, request)
);
create index sealed_edge_of_request on sealed_edge (form, period, root_id, request, page);

update campaign_seal set request = revision, pages = 1 where sealed;
insert into sealed_edge (form, period, unit_id, root_id, request, page, parent_id)
    select form, period, unnest(units), root_id, revision, 0, unnest(parents) from campaign_seal where sealed;

create index parked_message_sealed on parked_message (campaign) where reason = 'SEALED';
