-- The offset after the last record that the broker acknowledged, kept in the transaction that deletes the rows from the
-- outbox. A topic that is made anew has another id.
create table relay_place (
    topic_id    text   not null,
    partition   int    not null,
    topic       text   not null,
    next_offset bigint not null,
    primary key (topic_id, partition)
);
