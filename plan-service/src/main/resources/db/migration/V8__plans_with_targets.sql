-- What a regime says beside its tree and its window, and what a plan says beside its campaigns.

ALTER TABLE regime
    -- Whether a plan may give a campaign other days than the rule of the regime.
    ADD COLUMN window_by_plan boolean NOT NULL DEFAULT false,
    -- The elements of NĐ 09/2019/NĐ-CP that are for people; null where nothing is said.
    ADD COLUMN elements       jsonb,
    -- Deadlines by period type and unit type, in the order in which they are tried.
    ADD COLUMN deadlines      jsonb   NOT NULL DEFAULT '[]';

ALTER TABLE plan
    ADD COLUMN revision           bigint  NOT NULL DEFAULT 1 CHECK (revision > 0),
    -- The day on the paper; null where it bears none.
    ADD COLUMN issued             date,
    ADD COLUMN legal_basis        text[]  NOT NULL DEFAULT '{}',
    -- The plan above it: by its code, or as the paper cites it while it is not loaded.
    ADD COLUMN superior_code      text REFERENCES plan,
    ADD COLUMN superior_number    text CHECK (superior_number <> ''),
    ADD COLUMN superior_issued    date,
    ADD COLUMN superior_issuer_id bigint REFERENCES unit,
    ADD COLUMN inherits_targets   boolean NOT NULL DEFAULT false,
    ADD COLUMN tasks              jsonb   NOT NULL DEFAULT '[]',
    ADD COLUMN targets            jsonb   NOT NULL DEFAULT '[]',
    ADD CONSTRAINT plan_superior_said_once CHECK (superior_code IS NULL OR superior_number IS NULL),
    ADD CONSTRAINT plan_not_its_own_superior CHECK (superior_code <> code);
CREATE INDEX plan_by_number ON plan (number);

-- Who owes a report of the campaign, and by when.
ALTER TABLE plan_campaign
    ADD COLUMN demands jsonb NOT NULL DEFAULT '[]';
