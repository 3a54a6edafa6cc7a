-- Who owes which report, by when. Rows are written when a plan is published and changed by acts alone.
CREATE TABLE obligation (
    form            text        NOT NULL,
    period          text        NOT NULL,
    unit_id         bigint      NOT NULL REFERENCES unit,
    coverage        text        NOT NULL CHECK (coverage IN ('OWN', 'CONSOLIDATED')),
    revision        bigint      NOT NULL CHECK (revision > 0),
    -- The plan that fixed it.
    plan            text        NOT NULL REFERENCES plan,
    state           text        NOT NULL CHECK (state IN ('OWED', 'TRANSFERRED', 'EXEMPT')),
    -- The last moment that is in time; null while it cannot be said, and then the next column says why.
    due             timestamptz,
    undetermined    text,
    -- The successor that enters the report of an abolished unit.
    entered_by_id   bigint REFERENCES unit,
    -- Whose total the figures enter, and who reviews on the way, as of the campaign's structure date.
    recipient_id    bigint REFERENCES unit,
    intermediary_id bigint REFERENCES unit,
    PRIMARY KEY (form, period, unit_id, coverage),
    FOREIGN KEY (form, period) REFERENCES campaign (form, period),
    CHECK ((due IS NULL) <> (undetermined IS NULL)),
    CHECK (state <> 'TRANSFERRED' OR entered_by_id IS NOT NULL),
    CHECK (entered_by_id <> unit_id)
);
CREATE INDEX obligation_by_unit ON obligation (unit_id);
CREATE INDEX obligation_by_plan ON obligation (plan, form, period, unit_id);
CREATE INDEX obligation_undetermined ON obligation (form, period) WHERE due IS NULL;

-- What was done to an obligation after publication. Rows are added and never changed.
CREATE TABLE obligation_act (
    id          text        PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,199}$'),
    kind        text        NOT NULL CHECK (kind IN ('EXEMPT', 'EXTEND', 'ADD', 'TRANSFER')),
    form        text        NOT NULL,
    period      text        NOT NULL,
    unit_id     bigint      NOT NULL,
    coverage    text        NOT NULL,
    reason      text        NOT NULL CHECK (reason <> ''),
    legal_basis text,
    -- The new last moment of an extension or an addition.
    due         timestamptz,
    -- The successor of a transfer.
    to_id       bigint REFERENCES unit,
    happened    timestamptz NOT NULL,
    -- The revision that the obligation had after it.
    revision    bigint      NOT NULL,
    FOREIGN KEY (form, period, unit_id, coverage) REFERENCES obligation (form, period, unit_id, coverage)
);
CREATE INDEX obligation_act_by_obligation ON obligation_act (form, period, unit_id, coverage, happened, id);

CREATE FUNCTION obligation_act_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was done to an obligation stays on record';
END
$$;
CREATE TRIGGER obligation_act_stays BEFORE UPDATE OR DELETE ON obligation_act
    FOR EACH ROW EXECUTE FUNCTION obligation_act_stays();
