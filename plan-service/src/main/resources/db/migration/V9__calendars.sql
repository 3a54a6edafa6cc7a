-- Holidays are data: the government states them year by year.
CREATE TABLE calendar (
    code         text   PRIMARY KEY CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
    revision     bigint NOT NULL CHECK (revision > 0),
    name         text   NOT NULL CHECK (name <> ''),
    -- Outside these days nothing is known of holidays, and a rule in working days has no answer.
    covered_from date   NOT NULL,
    covered_to   date   NOT NULL,
    CHECK (covered_to >= covered_from)
);

CREATE TABLE calendar_day (
    calendar text NOT NULL REFERENCES calendar,
    day      date NOT NULL,
    -- HOLIDAY: no work although it is no weekend. MAKE_UP: work although it is a weekend.
    kind     text NOT NULL CHECK (kind IN ('HOLIDAY', 'MAKE_UP')),
    name     text NOT NULL CHECK (name <> ''),
    PRIMARY KEY (calendar, day)
);
