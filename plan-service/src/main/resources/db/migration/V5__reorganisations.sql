-- Reorganisations that were applied, and who succeeds whom by them.

CREATE TABLE reorganisation (
    code           text        PRIMARY KEY CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
    revision       bigint      NOT NULL CHECK (revision > 0),
    -- The first day on which it holds; the units that end are valid until the day before.
    effective_date date        NOT NULL,
    legal_basis    text        NOT NULL CHECK (legal_basis <> ''),
    applied_at     timestamptz NOT NULL,
    -- As it came: the same body again is recognised by it.
    body           jsonb       NOT NULL,
    -- What each unit and obligation was before and after, when it was applied.
    outcome        jsonb       NOT NULL
);

CREATE TABLE succession (
    reorganisation text   NOT NULL REFERENCES reorganisation,
    predecessor_id bigint NOT NULL REFERENCES unit,
    successor_id   bigint NOT NULL REFERENCES unit,
    -- FULL: all of the predecessor; it has no other successor by this reorganisation. PARTIAL: a part of it.
    kind           text   NOT NULL CHECK (kind IN ('FULL', 'PARTIAL')),
    PRIMARY KEY (reorganisation, predecessor_id, successor_id),
    CHECK (predecessor_id <> successor_id)
);
CREATE UNIQUE INDEX succession_one_whole_successor ON succession (reorganisation, predecessor_id) WHERE kind = 'FULL';
CREATE INDEX succession_by_predecessor ON succession (predecessor_id);
CREATE INDEX succession_by_successor ON succession (successor_id);
