-- After a restore: how far the broker has come, which database this is, and what was taken back.

-- The offset after the last record that the broker acknowledged, kept in the transaction that deletes the rows from the
-- outbox. A topic that is made anew has another id.
CREATE TABLE relay_place (
    topic_id    text   NOT NULL,
    partition   int    NOT NULL,
    topic       text   NOT NULL,
    next_offset bigint NOT NULL,
    PRIMARY KEY (topic_id, partition)
);

-- The database that was last held against its topics; a copy that is put back under any name has another oid.
CREATE TABLE known_database (
    one    boolean PRIMARY KEY DEFAULT true CHECK (one),
    number oid     NOT NULL
);

-- What was taken back: one row per thing and recovery.
CREATE TABLE taken_back (
    id       bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    at       timestamptz NOT NULL,
    type     text        NOT NULL,
    key      text        NOT NULL,
    revision bigint      NOT NULL
);

-- Whether this is the database that was held against its topics last.
CREATE FUNCTION is_known_database() RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT EXISTS (SELECT FROM known_database
        WHERE number = (SELECT oid FROM pg_database WHERE datname = current_database()))
$$;

-- What is taken back comes in the order of its topics, which is not that in which things name each other: within that
-- one transaction every reference may wait. Everybody else's are checked at once, as before.
DO $$
DECLARE
    found record;
BEGIN
    FOR found IN
        SELECT conrelid::regclass AS of_table, conname FROM pg_constraint
        WHERE contype = 'f' AND NOT condeferrable AND connamespace = current_schema()::regnamespace
    LOOP
        EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE',
            found.of_table, found.conname);
    END LOOP;
END $$;
