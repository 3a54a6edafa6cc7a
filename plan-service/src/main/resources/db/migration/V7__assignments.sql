-- Who is assigned to what. A user is an identifier, never a name.
INSERT INTO write_lock (register) VALUES ('ASSIGNMENTS');

-- The row stays when everything is withdrawn: its revision has to go on growing.
CREATE TABLE assignee (
    user_id  text   PRIMARY KEY CHECK (user_id ~ '^[A-Za-z0-9][A-Za-z0-9._@|:+=-]{0,99}$'),
    revision bigint NOT NULL CHECK (revision > 0)
);

CREATE TABLE assignment (
    user_id    text    NOT NULL REFERENCES assignee,
    place      integer NOT NULL,
    unit_id    bigint  NOT NULL REFERENCES unit,
    role       text    NOT NULL,
    form       text    REFERENCES form,
    -- Sections of the form; none means all of them.
    sections   text[]  NOT NULL CHECK (form IS NOT NULL OR sections = '{}'),
    valid_from date    NOT NULL,
    valid_to   date,
    PRIMARY KEY (user_id, place),
    CHECK (valid_to >= valid_from)
);
CREATE INDEX assignment_by_unit ON assignment (unit_id);
