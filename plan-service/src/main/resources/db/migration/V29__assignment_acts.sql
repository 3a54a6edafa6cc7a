-- From whom an assignment came by an act of a head; null where an administrator assigned it.
ALTER TABLE assignment
    ADD COLUMN held_for  text,
    ADD COLUMN cause     text CHECK (cause IN ('LEAVE', 'REPLACEMENT', 'SUBSTITUTION')),
    ADD COLUMN signature text CHECK (signature IN ('KT', 'TUQ')),
    ADD CHECK ((held_for IS NULL) = (cause IS NULL)),
    ADD CHECK ((signature IS NOT NULL) = (cause IS NOT NULL AND cause = 'SUBSTITUTION'));

-- What heads did about who does what. Rows are only ever added.
CREATE TABLE assignment_act (
    id          text        PRIMARY KEY,
    cause       text        NOT NULL,
    user_id     text        NOT NULL, -- who is away, ends, or is signed for
    unit_id     bigint      NOT NULL REFERENCES unit,
    valid_from  date        NOT NULL,
    valid_to    date        CHECK (valid_to >= valid_from),
    other       text,                 -- who has the roles on these days; null for nobody
    signature   text,
    form        text        REFERENCES form,
    reason      text        NOT NULL,
    legal_basis text,
    made_by     text        NOT NULL, -- the subject of a token
    happened    timestamptz NOT NULL
);
CREATE INDEX assignment_act_by_moment ON assignment_act (happened DESC, id);

CREATE FUNCTION audited(a assignment_act) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT cast(jsonb_build_object('id', a.id, 'cause', a.cause, 'user', a.user_id, 'unit', a.unit_id,
        'from', a.valid_from, 'to', a.valid_to, 'other', a.other, 'signature', a.signature, 'form', a.form,
        'reason', a.reason, 'basis', a.legal_basis, 'by', a.made_by, 'at', audit_micros(a.happened)) AS text)
$$;

-- All that is on record, with these.
CREATE OR REPLACE VIEW audited_row (kind, id, content) AS
    SELECT 'obligation-act', a.id, audited(a) FROM obligation_act a
    UNION ALL SELECT 'seal-act', a.form || '/' || a.period || '/' || a.root_id || '/' || a.revision, audited(a)
        FROM seal_act a
    UNION ALL SELECT 'publication', p.code, audited(p) FROM plan p WHERE p.published_at IS NOT NULL
    UNION ALL SELECT 'reorganisation', r.code, audited(r) FROM reorganisation r
    UNION ALL SELECT 'exclusion', e.id, audited(e) FROM target_exclusion e
    UNION ALL SELECT 'task', t.id, audited(t) FROM task_state t
    UNION ALL SELECT 'assignment', c.user_id || '/' || c.revision, audited(c) FROM assignment_change c
    UNION ALL SELECT 'restoration', cast(r.id AS text), audited(r) FROM audit_restoration r
    UNION ALL SELECT 'assignment-act', a.id, audited(a) FROM assignment_act a;

ALTER FUNCTION audited_content(text, text) RENAME TO audited_content_before;
CREATE FUNCTION audited_content(of_kind text, of_id text) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN CASE of_kind
        WHEN 'assignment-act' THEN (SELECT audited(a) FROM assignment_act a WHERE a.id = of_id)
        ELSE audited_content_before(of_kind, of_id)
    END;
END $$;

CREATE FUNCTION audit_note_assignment_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit_pending (kind, id) SELECT 'assignment-act', id FROM written;
    RETURN NULL;
END $$;
CREATE TRIGGER audit_note AFTER INSERT ON assignment_act REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION audit_note_assignment_act();
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE ON assignment_act
    FOR EACH ROW EXECUTE FUNCTION audit_stays();
CREATE TRIGGER audit_stays_whole BEFORE TRUNCATE ON assignment_act
    FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();
