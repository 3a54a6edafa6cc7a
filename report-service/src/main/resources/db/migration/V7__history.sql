-- From where a report was changed, how often its draft was saved, and what each version's receipt says. Rows of before
-- have nulls where nobody knew.

alter table report_move
    -- The report's count of writes when the row was made. With the revision it orders a report's rows: a draft is saved
    -- between two revisions. Null in rows of before, which are moves, one per revision.
    add column edit    bigint,
    add column channel text check (channel in ('UI', 'API', 'BATCH', 'FILE')),
    -- Who asked, by the network. It stays in this database.
    add column address text,
    -- Of a draft's saving: how often in a row by the same person from the same place, and the last time. Null for moves.
    add column saves   int check (saves > 0),
    add column last_at timestamptz;

alter table report_version
    -- The revision and the hash of the event that handed the version in.
    add column revision     bigint,
    add column content_hash bigint;

update report_version v
    set revision = m.revision
    from report_move m
    where m.report_id = v.report_id and m.version = v.number and m.move in ('SUBMIT', 'CORRECT');
-- Where nothing followed, the report's newest event is the one that handed its newest version in.
update report_version v
    set content_hash = r.content_hash
    from report r
    where r.id = v.report_id and r.revision = v.revision;
