-- Which units left the population of a target, and why: each by an act of its own that stays on record. An exemption from a
-- report does not take a unit out: it stays in the denominator, unknown.
CREATE TABLE target_exclusion (
    id          text        PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,199}$'),
    plan        text        NOT NULL REFERENCES plan,
    target      text        NOT NULL,
    unit_id     bigint      NOT NULL,
    reason      text        NOT NULL CHECK (reason <> ''),
    legal_basis text        CHECK (legal_basis <> ''),
    happened    timestamptz NOT NULL,
    UNIQUE (plan, target, unit_id)
);

CREATE FUNCTION target_exclusion_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an exclusion from a target stays on record';
END
$$;
CREATE TRIGGER target_exclusion_stays BEFORE UPDATE OR DELETE ON target_exclusion
    FOR EACH ROW EXECUTE FUNCTION target_exclusion_stays();
