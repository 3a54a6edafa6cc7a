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

-- A topic made anew numbers its records anew: what was parked from the one before stays what it is. Rows from before
-- this have no id; the consumer gives them the id of the topic that it finds.
alter table parked_message
    add column topic_id  text not null default '',
    add column let_in_at timestamptz, -- used by a person's act though its revision is far ahead
    drop constraint parked_message_topic_kafka_partition_kafka_offset_key,
    add constraint parked_message_place unique (topic, topic_id, kafka_partition, kafka_offset);

-- unit_id, coverage, revision and hash are read from key and headers now; a later release drops them.
