-- What plan-service asks to be closed so that it can be sealed: a campaign for a unit and all below it. The row stays when
-- the request is over; it counts while it stands, until its end, and as long as no later seal or breaking has come.
create table closing (
    form      text        not null,
    period    text        not null,
    unit_id   bigint      not null,
    revision  bigint      not null,
    request   bigint      not null, -- the revision of the asking, by which it is answered
    standing  boolean     not null, -- false: taken back, or ended
    asked_at  timestamptz not null,
    until     timestamptz not null,
    asked_by  text        not null,
    reason    text        not null,
    pages     int         not null, -- how many pages of units belong to it
    closed_at timestamptz,          -- since when no moves are taken
    primary key (form, period, unit_id)
);

-- The units of a request, and of the seal that came of it. Of a seal of before there were requests: of its own revision.
create table sealed_unit (
    form    text   not null,
    period  text   not null,
    unit_id bigint not null,
    root_id bigint not null,
    request bigint not null,
    page    int    not null,
    primary key (form, period, unit_id, root_id, request)
);
create index sealed_unit_of_request on sealed_unit (form, period, root_id, request, page);

-- The request that a seal came of, by which its units are found; null where it is broken.
alter table campaign_seal add column request bigint;
alter table campaign_seal alter column units set default '{}';
update campaign_seal set request = revision where sealed;
insert into sealed_unit (form, period, unit_id, root_id, request, page)
    select form, period, unnest(units), root_id, revision, 0 from campaign_seal where sealed;
