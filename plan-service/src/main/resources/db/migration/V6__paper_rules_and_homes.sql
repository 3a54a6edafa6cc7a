-- How a version of a form looks on paper, the headings it wants text under, and what its reports are checked by.
ALTER TABLE form_version
    -- [{code, heading, owner, tables: [{heading, columns, rows, places: [{row, column, slot, formula}]}]}]
    ADD COLUMN sections   jsonb NOT NULL DEFAULT '[]',
    -- [{code, heading, mandatory, maxLength}]
    ADD COLUMN narratives jsonb NOT NULL DEFAULT '[]',
    -- [{code, severity, expression, message}], in the rule language
    ADD COLUMN rules      jsonb NOT NULL DEFAULT '[]';

-- From which form the series and totals of an indicator are read, per root and days. Copies in other forms are compared.
CREATE TABLE indicator_home (
    indicator  text   NOT NULL REFERENCES indicator,
    place      integer NOT NULL,
    root_id    bigint NOT NULL REFERENCES unit,
    form       text   NOT NULL REFERENCES form,
    valid_from date   NOT NULL,
    valid_to   date,
    PRIMARY KEY (indicator, place),
    CHECK (valid_to >= valid_from),
    CONSTRAINT indicator_home_one_per_root_and_day
        EXCLUDE USING gist
            (indicator WITH =, root_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX indicator_home_by_form ON indicator_home (form);
