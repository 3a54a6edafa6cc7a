-- A campaign sealed for one root of its forest, with the edges under it as of the seal. A root's parent is 0. Where the
-- seal is broken, the row stays without edges.
CREATE TABLE campaign_seal (
    form     text        NOT NULL,
    period   text        NOT NULL,
    root_id  bigint      NOT NULL REFERENCES unit,
    revision bigint      NOT NULL CHECK (revision > 0),
    sealed   boolean     NOT NULL,
    at       timestamptz NOT NULL,
    reason   text        NOT NULL CHECK (reason <> ''),
    units    bigint[]    NOT NULL,
    parents  bigint[]    NOT NULL,
    PRIMARY KEY (form, period, root_id),
    FOREIGN KEY (form, period) REFERENCES campaign (form, period),
    CHECK (cardinality(units) = cardinality(parents)),
    CHECK (sealed = (cardinality(units) > 0))
);

-- What was done to seals. Rows are added and never changed.
CREATE TABLE seal_act (
    form     text        NOT NULL,
    period   text        NOT NULL,
    root_id  bigint      NOT NULL,
    revision bigint      NOT NULL,
    sealed   boolean     NOT NULL,
    at       timestamptz NOT NULL,
    reason   text        NOT NULL,
    PRIMARY KEY (form, period, root_id, revision),
    FOREIGN KEY (form, period, root_id) REFERENCES campaign_seal (form, period, root_id)
);

CREATE FUNCTION seal_act_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was done to a seal stays on record';
END
$$;
CREATE TRIGGER seal_act_stays BEFORE UPDATE OR DELETE ON seal_act
    FOR EACH ROW EXECUTE FUNCTION seal_act_stays();
