-- How far each consumer has come. A place moves in the transaction of what was derived from the records before it.
create table consumer_place (
    consumer         text        not null,
    topic            text        not null,
    topic_id         text        not null, -- Kafka's own: a topic made anew under its name is read from its beginning
    kafka_partition  int         not null,
    next_offset      bigint      not null check (next_offset >= 0),
    highest_revision bigint      not null default 0, -- that was accepted here
    moved_at         timestamptz not null,
    primary key (consumer, topic, kafka_partition)
);

-- Which life of this database it is: another one when it was emptied or put back.
create table incarnation (
    single   boolean     primary key default true check (single),
    id       text        not null,
    origin   text        not null, -- cluster, timeline and database: a copy has another one
    reason   text        not null,
    begun_at timestamptz not null
);

-- Parked messages as the module inbox keeps them: headers in bytes, what became of a message since, and Kafka's id of
-- the topic, since a topic made anew numbers its records anew. Rows from before this have no id; the consumer gives
-- them the id of the topic that it finds.
alter table parked_message rename column partition to kafka_partition;
alter table parked_message rename column record_offset to kafka_offset;
alter table parked_message rename column record_key to message_key;
alter table parked_message
    add column topic_id       text   not null default '',
    add column header_names   text[] not null default '{}',
    add column header_values  bytea[] not null default '{}',
    add column waiting        boolean not null default false, -- false: nothing that may still come can mend it
    add column campaign       text,                           -- form/period where it is known
    add column dead_at        timestamptz, -- copied to the dead-letter topic
    add column discarded_at   timestamptz, -- never used again, by a person's act
    add column discard_reason text,
    add column replays        int not null default 0,
    add column let_in_at      timestamptz, -- used by a person's act though its revision is far ahead
    drop constraint parked_message_topic_partition_record_offset_key,
    add constraint parked_message_place unique (topic, topic_id, kafka_partition, kafka_offset);

update parked_message
set header_names  = array(select key from jsonb_each_text(headers) order by key),
    header_values = array(select convert_to(value, 'UTF8') from jsonb_each_text(headers) order by key),
    waiting       = reason = 'NEWER_VERSION',
    reason        = case reason when 'NEWER_VERSION' then reason when 'NOT_FILED' then 'REFUSED' else 'UNREADABLE' end;

alter table parked_message drop column headers;

create index parked_message_waiting on parked_message (id) where waiting;
create index parked_message_campaign on parked_message (campaign, id);
create index parked_message_alive on parked_message (parked_at) where dead_at is null and discarded_at is null;
