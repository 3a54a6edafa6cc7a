-- Who looks at a regime's reports on their way.

ALTER TABLE regime
    -- {fourEyes, steps: [{code, name, role, bySection}]}, those before handing in first; null where nobody but the
    -- approver looks.
    ADD COLUMN review jsonb;
