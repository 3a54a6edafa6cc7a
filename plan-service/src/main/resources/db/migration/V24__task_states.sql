-- How far a plan's tasks are, as whoever leads them says it: each statement stays, the newest holds.
CREATE TABLE task_state (
    id        text        PRIMARY KEY,
    plan      text        NOT NULL REFERENCES plan,
    task      text        NOT NULL,
    state     text        NOT NULL CHECK (state IN ('NOT_STARTED', 'UNDER_WAY', 'DONE')),
    reason    text        NOT NULL CHECK (reason <> ''),
    evidence  text        CHECK (evidence <> ''),
    happened  timestamptz NOT NULL,
    place     bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    CHECK (state <> 'DONE' OR evidence IS NOT NULL)
);
CREATE INDEX task_state_newest ON task_state (plan, task, place DESC);

CREATE FUNCTION task_state_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was said of a task stays on record';
END
$$;
CREATE TRIGGER task_state_stays BEFORE UPDATE OR DELETE ON task_state
    FOR EACH ROW EXECUTE FUNCTION task_state_stays();
