-- What the module inbox keeps: how far each consumer has come, which life of the database this is, and what could not be
-- used.

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

create table incarnation (
    single   boolean     primary key default true check (single),
    id       text        not null,
    origin   text        not null, -- cluster, timeline and database: a copy has another one
    reason   text        not null,
    begun_at timestamptz not null
);

create table parked_message (
    id              bigint generated always as identity primary key,
    topic           text        not null,
    topic_id        text        not null default '',
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
    dead_at         timestamptz, -- copied to the dead-letter topic, once
    discarded_at    timestamptz, -- never used again, by a person's act
    discard_reason  text,
    replays         int         not null default 0,
    let_in_at       timestamptz, -- used by a person's act though its revision is far ahead
    unique (topic, topic_id, kafka_partition, kafka_offset)
);

create index parked_message_waiting on parked_message (id) where waiting;
create index parked_message_campaign on parked_message (campaign, id);
create index parked_message_alive on parked_message (parked_at) where dead_at is null and discarded_at is null;
