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

-- What could not be used: kept whole, tried again, copied to the dead letters, shown to operators.
create table parked_message (
    id              bigint generated always as identity primary key,
    topic           text        not null,
    topic_id        text        not null, -- a topic made anew numbers its records anew
    kafka_partition int         not null,
    kafka_offset    bigint      not null,
    message_key     bytea,
    header_names    text[]      not null,
    header_values   bytea[]     not null,
    payload         bytea,
    reason          text        not null,
    detail          text        not null,
    waiting         boolean     not null, -- false: nothing that may still come can mend it
    campaign        text,                 -- form/period where it is known
    parked_at       timestamptz not null,
    dead_at         timestamptz, -- copied to the dead-letter topic
    discarded_at    timestamptz, -- never used again, by a person's act
    discard_reason  text,
    replays         int         not null default 0,
    let_in_at       timestamptz, -- used by a person's act though its revision is far ahead
    constraint parked_message_place unique (topic, topic_id, kafka_partition, kafka_offset)
);

create index parked_message_waiting on parked_message (id) where waiting;
create index parked_message_campaign on parked_message (campaign, id);
create index parked_message_alive on parked_message (parked_at) where dead_at is null and discarded_at is null;
