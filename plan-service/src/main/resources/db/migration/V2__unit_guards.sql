-- What must hold between units is held by the database too: no two versions of a unit on one day, nobody named on a day
-- on which it is not valid, nobody above itself. The service checks all of it first and says so in words; these are the
-- guards behind it, for whoever writes past it and for two who write at once.

-- The days as a range, in the form that temporal keys want.
ALTER TABLE unit_version
    ADD COLUMN valid daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED;
ALTER TABLE unit_route
    ADD COLUMN valid daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED;

-- A key that is referred to cannot wait for the end of the transaction. It need not: a unit's rows are deleted before
-- its new ones are inserted, and no other unit has rows of that id.
ALTER TABLE unit_version DROP CONSTRAINT unit_version_one_per_day;
ALTER TABLE unit_version
    ADD CONSTRAINT unit_version_one_per_day UNIQUE (unit_id, valid WITHOUT OVERLAPS);

-- A superior is valid on every day on which it is named, by one version or by several that follow each other. They say
-- more than the plain keys did, and take their place. Deferred: an act moves children and ends their parent in any order.
ALTER TABLE unit_version DROP CONSTRAINT unit_version_parent_id_fkey;
ALTER TABLE unit_version
    ADD CONSTRAINT unit_version_parent_valid
        FOREIGN KEY (parent_id, PERIOD valid) REFERENCES unit_version (unit_id, PERIOD valid)
        DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE unit_route DROP CONSTRAINT unit_route_recipient_id_fkey;
ALTER TABLE unit_route DROP CONSTRAINT unit_route_intermediary_id_fkey;
ALTER TABLE unit_route
    ADD CONSTRAINT unit_route_unit_valid
        FOREIGN KEY (unit_id, PERIOD valid) REFERENCES unit_version (unit_id, PERIOD valid)
        DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT unit_route_recipient_valid
        FOREIGN KEY (recipient_id, PERIOD valid) REFERENCES unit_version (unit_id, PERIOD valid)
        DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT unit_route_intermediary_valid
        FOREIGN KEY (intermediary_id, PERIOD valid) REFERENCES unit_version (unit_id, PERIOD valid)
        DEFERRABLE INITIALLY DEFERRED;

-- Whose way upward a transaction has changed: one row per statement, deleted by the check at the end of the same
-- transaction. Nobody else ever sees a row.
CREATE UNLOGGED TABLE unit_moved (
    id    bigint   PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    units bigint[] NOT NULL
);

CREATE FUNCTION unit_note_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO unit_moved (units) SELECT array_agg(DISTINCT unit_id) FROM changed HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE TRIGGER unit_version_inserted AFTER INSERT ON unit_version
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION unit_note_moved();
CREATE TRIGGER unit_version_updated AFTER UPDATE ON unit_version
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION unit_note_moved();
CREATE TRIGGER unit_route_inserted AFTER INSERT ON unit_route
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION unit_note_moved();
CREATE TRIGGER unit_route_updated AFTER UPDATE ON unit_route
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION unit_note_moved();
-- Without its route a unit stands under its parent again, which may close a cycle too.
CREATE TRIGGER unit_route_deleted AFTER DELETE ON unit_route
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION unit_note_moved();

-- Nobody stands above itself: not by parents alone, and under no regime by its routes with parents in between. The first
-- call of a transaction checks for all that were noted; the others find their row gone.
CREATE FUNCTION unit_refuse_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    moved bigint[];
    found record;
BEGIN
    IF NOT EXISTS (SELECT FROM unit_moved WHERE id = NEW.id) THEN
        RETURN NULL;
    END IF;
    -- Two who each close half a cycle must not both miss it.
    PERFORM FROM write_lock WHERE register = 'UNITS' FOR UPDATE;
    WITH gone AS (DELETE FROM unit_moved RETURNING units)
    SELECT array_agg(DISTINCT unit) INTO moved FROM gone, unnest(units) AS unit;

    WITH RECURSIVE reached (unit_id) AS (
        -- All that stands above in any way. A cycle under a regime has one of its routes in it.
        SELECT unnest(moved)
        UNION
        SELECT edge.superior
        FROM reached
        CROSS JOIN LATERAL (
            SELECT parent_id AS superior FROM unit_version WHERE unit_id = reached.unit_id AND parent_id IS NOT NULL
            UNION ALL
            SELECT recipient_id FROM unit_route WHERE unit_id = reached.unit_id
        ) AS edge
    ), way (start, regime, unit_id, days) AS (
        -- unit_id is null at the start, so that the start is told from the return.
        SELECT unnest(moved), '', NULL::bigint, '{(,)}'::datemultirange
        UNION
        SELECT unit_id, regime, NULL, '{(,)}' FROM unit_route JOIN reached USING (unit_id)
        UNION
        SELECT way.start, way.regime, edge.superior, way.days * edge.days
        FROM way
        CROSS JOIN LATERAL (
            SELECT parent_id AS superior, datemultirange(valid) - coalesce(
                (SELECT range_agg(route.valid) FROM unit_route AS route
                 WHERE route.unit_id = version.unit_id AND route.regime = way.regime), '{}') AS days
            FROM unit_version AS version
            WHERE version.unit_id = coalesce(way.unit_id, way.start) AND parent_id IS NOT NULL
            UNION ALL
            SELECT recipient_id, datemultirange(valid) FROM unit_route
            WHERE unit_id = coalesce(way.unit_id, way.start) AND regime = way.regime
        ) AS edge
        WHERE way.unit_id IS DISTINCT FROM way.start AND NOT isempty(way.days * edge.days)
    )
    SELECT start, regime, days INTO found FROM way WHERE unit_id = start LIMIT 1;
    IF found IS NOT NULL THEN
        RAISE EXCEPTION 'unit % would stand above itself in %, regime "%"', found.start, found.days, found.regime
            USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_no_cycle', TABLE = 'unit_version';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER unit_no_cycle AFTER INSERT ON unit_moved
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION unit_refuse_cycle();
