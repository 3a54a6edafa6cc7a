-- The schema of plan-service. Later changes are later files: a migration that ran somewhere is never edited.

-- Exclusion constraints over a number or text and a range of days need it; it is trusted, so the owner may create it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE write_lock (
    register text PRIMARY KEY
);
INSERT INTO write_lock (register) VALUES ('UNITS'), ('CATALOGUE');

-- Units. The id is never given twice; a code is, to another unit on other days.
CREATE SEQUENCE unit_id_seq;

CREATE TABLE unit (
    id       bigint PRIMARY KEY,
    revision bigint NOT NULL CHECK (revision > 0)
);

CREATE TABLE unit_version (
    unit_id    bigint NOT NULL REFERENCES unit,
    valid_from date   NOT NULL,
    valid_to   date,
    code       text   NOT NULL CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
    name       text   NOT NULL CHECK (name <> '' AND name IS NFC NORMALIZED),
    type       text   NOT NULL CHECK (type ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
    parent_id  bigint REFERENCES unit,
    PRIMARY KEY (unit_id, valid_from),
    CHECK (valid_to >= valid_from),
    CHECK (parent_id <> unit_id),
    -- Deferrable, so that one act may close a unit and give its code to another.
    CONSTRAINT unit_version_one_per_day
        EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE,
    CONSTRAINT unit_version_one_unit_per_code_and_day
        EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE
);
CREATE INDEX unit_version_by_code ON unit_version (code, valid_from);
CREATE INDEX unit_version_by_parent ON unit_version (parent_id);

-- Catalogue.
CREATE TABLE regime (
    code        text   PRIMARY KEY CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
    revision    bigint NOT NULL CHECK (revision > 0),
    name        text   NOT NULL CHECK (name <> ''),
    tree        text   NOT NULL CHECK (tree IN ('ROUTE', 'ADMINISTRATIVE')),
    data_window text   NOT NULL CHECK (data_window IN ('LEGAL', 'CALENDAR'))
);

CREATE TABLE unit_route (
    unit_id         bigint NOT NULL REFERENCES unit,
    regime          text   NOT NULL REFERENCES regime,
    valid_from      date   NOT NULL,
    valid_to        date,
    recipient_id    bigint NOT NULL REFERENCES unit,
    intermediary_id bigint REFERENCES unit,
    PRIMARY KEY (unit_id, regime, valid_from),
    CHECK (valid_to >= valid_from),
    CHECK (recipient_id <> unit_id),
    CONSTRAINT unit_route_one_per_regime_and_day
        EXCLUDE USING gist (unit_id WITH =, regime WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE
);
CREATE INDEX unit_route_by_recipient ON unit_route (recipient_id);
CREATE INDEX unit_route_by_intermediary ON unit_route (intermediary_id);

CREATE TABLE indicator (
    code        text    PRIMARY KEY CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
    revision    bigint  NOT NULL CHECK (revision > 0),
    name_vi     text    NOT NULL CHECK (name_vi <> ''),
    name_en     text    NOT NULL CHECK (name_en <> ''),
    measure     text    NOT NULL CHECK (measure <> ''),
    value_type  text    NOT NULL,
    decimals    integer NOT NULL CHECK (decimals BETWEEN 0 AND 6),
    kind        text    NOT NULL,
    over_time   text    NOT NULL,
    numerator   text,
    denominator text,
    dimensions  jsonb   NOT NULL,
    codes       text[]  NOT NULL
);

CREATE TABLE form (
    code        text   PRIMARY KEY CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
    revision    bigint NOT NULL CHECK (revision > 0),
    name        text   NOT NULL CHECK (name <> ''),
    regime      text   NOT NULL REFERENCES regime,
    period_type text   NOT NULL
);

-- A slot's number is its place for ever: rows are added at the end and never changed.
CREATE TABLE form_slot (
    form      text    NOT NULL REFERENCES form,
    number    integer NOT NULL CHECK (number >= 0),
    indicator text    NOT NULL REFERENCES indicator,
    member    text,
    scale     integer NOT NULL CHECK (scale BETWEEN 0 AND 6),
    adds      boolean NOT NULL,
    PRIMARY KEY (form, number),
    UNIQUE NULLS NOT DISTINCT (form, indicator, member)
);
CREATE INDEX form_slot_by_indicator ON form_slot (indicator);

CREATE SEQUENCE form_version_id_seq;

CREATE TABLE form_version (
    id         bigint  PRIMARY KEY,
    form       text    NOT NULL REFERENCES form,
    number     integer NOT NULL CHECK (number > 0),
    valid_from date    NOT NULL,
    valid_to   date,
    UNIQUE (form, number),
    CHECK (valid_to >= valid_from),
    CONSTRAINT form_version_one_per_day
        EXCLUDE USING gist (form WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE
);

CREATE TABLE form_cell (
    form_version_id bigint  NOT NULL REFERENCES form_version,
    place           integer NOT NULL,
    slot            integer NOT NULL,
    mandatory       boolean NOT NULL,
    PRIMARY KEY (form_version_id, place)
);

-- Plans and campaigns.
CREATE TABLE plan (
    code         text    PRIMARY KEY CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
    number       text    NOT NULL CHECK (number <> ''),
    title        text    NOT NULL CHECK (title <> ''),
    issuer_id    bigint  NOT NULL REFERENCES unit,
    year         integer NOT NULL,
    published_at timestamptz
);

CREATE TABLE plan_campaign (
    plan        text    NOT NULL REFERENCES plan,
    place       integer NOT NULL,
    form        text    NOT NULL REFERENCES form,
    period      text    NOT NULL,
    window_from date,
    window_to   date,
    PRIMARY KEY (plan, place),
    UNIQUE (plan, form, period)
);

CREATE TABLE campaign (
    form           text    NOT NULL REFERENCES form,
    period         text    NOT NULL,
    revision       bigint  NOT NULL CHECK (revision > 0),
    window_from    date    NOT NULL,
    structure_date date    NOT NULL,
    form_version   integer NOT NULL,
    plan           text    NOT NULL REFERENCES plan,
    PRIMARY KEY (form, period),
    CHECK (structure_date >= window_from),
    FOREIGN KEY (form, form_version) REFERENCES form_version (form, number)
);

-- What waits for Kafka.
CREATE SEQUENCE outbox_id_seq;

CREATE TABLE outbox (
    id         bigint      PRIMARY KEY,
    topic      text        NOT NULL,
    record_key text        NOT NULL,
    payload    bytea       NOT NULL,
    headers    jsonb       NOT NULL,
    created    timestamptz NOT NULL
);
