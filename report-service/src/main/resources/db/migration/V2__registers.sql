-- The registers: things that are counted, and what was done to them. Nothing that stands is touched.

-- A mô hình Dân vận khéo. One row per distinct thing; each step of its way is the day on which it was taken, so that
-- what stood on any day can be counted. A model registered by mistake is struck out: it stays, and counts nowhere.
create sequence model_seq increment by 50;
create table model (
    id            bigint primary key,
    unit_id       bigint not null,
    name          text   not null,
    field         text   not null check (field in ('KT', 'VHXH', 'QPAN', 'HTCT')),
    holder        text   not null check (holder in ('COLLECTIVE', 'PERSON')),
    status        text   not null
        check (status in ('REGISTERED', 'OPERATING', 'RECOGNISED', 'REPLICATED', 'STOPPED', 'STRUCK')),
    registered_on date   not null,
    operating_on  date check (operating_on >= registered_on),
    commune_on    date check (commune_on >= operating_on),
    district_on   date check (district_on >= operating_on),
    province_on   date check (province_on >= operating_on),
    replicated_on date check (replicated_on >= coalesce(least(commune_on, district_on, province_on), 'infinity')),
    stopped_on    date check (stopped_on >= registered_on),
    sheet         jsonb  not null,
    revision      bigint not null check (revision > 0)
);
create index model_unit on model (unit_id, id);
-- The same name on the same day in one unit is the same model, sent twice
create unique index model_same on model (unit_id, registered_on, name) where status <> 'STRUCK';

-- What was done to a model, and how it stood then; only ever added to.
create table model_change (
    model_id bigint      not null references model,
    revision bigint      not null,
    act      text        not null,
    content  jsonb       not null,
    reason   text,
    made_by  text        not null,
    made_at  timestamptz not null,
    primary key (model_id, revision)
);

-- A dialogue (đối thoại) with people or staff.
create sequence dialogue_seq increment by 50;
create table dialogue (
    id           bigint primary key,
    unit_id      bigint  not null,
    held_on      date    not null,
    occasion     text    not null check (occasion in ('PLANNED', 'ON_DEMAND')),
    audience     text    not null check (audience in ('PEOPLE', 'STAFF')),
    participants int check (participants >= 0),
    struck       boolean not null,
    revision     bigint  not null check (revision > 0)
);
create index dialogue_unit on dialogue (unit_id, id);
create index dialogue_day on dialogue (unit_id, held_on);

-- An opinion: answered on the spot, or promised by a day.
create table dialogue_opinion (
    dialogue_id bigint  not null references dialogue,
    number      int     not null,
    text        text    not null,
    on_the_spot boolean not null,
    promised_by date,
    done_on     date,
    primary key (dialogue_id, number),
    check (on_the_spot = (promised_by is null)),
    check (done_on is null or promised_by is not null)
);
create index dialogue_promise on dialogue_opinion (promised_by, dialogue_id, number)
    where promised_by is not null and done_on is null;

create table dialogue_change (
    dialogue_id bigint      not null references dialogue,
    revision    bigint      not null,
    act         text        not null,
    content     jsonb       not null,
    reason      text,
    made_by     text        not null,
    made_at     timestamptz not null,
    primary key (dialogue_id, revision)
);
