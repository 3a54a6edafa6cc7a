-- What is entered of everything below the unit, too: a system that sends for a whole province.
ALTER TABLE assignment ADD COLUMN branch boolean NOT NULL DEFAULT false;
ALTER TABLE assignment ALTER COLUMN branch DROP DEFAULT;

-- Who stands above whom, for the question who may see and change what (module access).
CREATE VIEW superior_link AS
    SELECT unit_id, parent_id AS superior_id, 'PARENT' AS kind, NULL AS regime, valid_from, valid_to FROM unit_version
    UNION ALL
    SELECT unit_id, recipient_id, 'RECIPIENT', regime, valid_from, valid_to FROM unit_route
    UNION ALL
    SELECT unit_id, intermediary_id, 'INTERMEDIARY', regime, valid_from, valid_to FROM unit_route
        WHERE intermediary_id IS NOT NULL
    UNION ALL
    SELECT unit_id, addressee_id, 'ADDRESSEE', regime, valid_from, valid_to FROM unit_route
        WHERE addressee_id IS NOT NULL
    UNION ALL
    SELECT predecessor_id, successor_id, 'SUCCESSOR', NULL, date '0001-01-01', NULL FROM succession
        WHERE kind = 'FULL';

-- Another text wherever the view above may say something else.
CREATE VIEW superior_link_state AS
    SELECT (SELECT count(*) || '/' || coalesce(sum(revision), 0) FROM unit)
        || '/' || (SELECT count(*) FROM succession) AS state;
