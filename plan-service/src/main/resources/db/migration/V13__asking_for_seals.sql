-- A seal is asked for, and stands when report-service has closed what is below the unit and answered. It may stand at any
-- unit of the forest.
ALTER TABLE campaign_seal
    ADD COLUMN state         text CHECK (state IN ('ASKED', 'SEALED', 'ENDED', 'TAKEN_BACK', 'BROKEN')),
    ADD COLUMN request       bigint,      -- the revision of the newest asking, by which it is answered
    ADD COLUMN asked_at      timestamptz,
    ADD COLUMN until         timestamptz, -- when the request ends by itself
    ADD COLUMN asked_by      text,
    ADD COLUMN pages         int,         -- of its edges; null in a seal of before there were requests
    ADD COLUMN seal_revision bigint,      -- of the last sealing or breaking
    ADD COLUMN reports       bigint,      -- what report-service closed
    ADD COLUMN digest        text,
    ADD COLUMN as_of         bigint;

UPDATE campaign_seal
   SET state = CASE WHEN sealed THEN 'SEALED' ELSE 'BROKEN' END, request = revision, seal_revision = revision,
       asked_at = at;

-- The edges below a unit as of the newest asking. The unit itself adds into 0.
CREATE TABLE seal_edge (
    form      text   NOT NULL,
    period    text   NOT NULL,
    root_id   bigint NOT NULL,
    unit_id   bigint NOT NULL,
    parent_id bigint NOT NULL,
    page      int    NOT NULL,
    PRIMARY KEY (form, period, root_id, unit_id),
    FOREIGN KEY (form, period, root_id) REFERENCES campaign_seal (form, period, root_id)
);

INSERT INTO seal_edge (form, period, root_id, unit_id, parent_id, page)
SELECT form, period, root_id, unnest(units), unnest(parents), 0 FROM campaign_seal WHERE sealed;

-- The lists of before stay one version longer, and empty; they no longer say whether it is sealed
ALTER TABLE campaign_seal
    ALTER COLUMN units SET DEFAULT '{}',
    ALTER COLUMN parents SET DEFAULT '{}',
    DROP CONSTRAINT campaign_seal_check1;

-- Which act it was; null in those of before, where `sealed` tells
ALTER TABLE seal_act ADD COLUMN state text;
