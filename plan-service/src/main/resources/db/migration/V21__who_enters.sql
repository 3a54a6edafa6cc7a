-- Whose reports a unit enters for others: asked for when a unit goes, and by the foreign key.
CREATE INDEX obligation_entered_by ON obligation (entered_by_id) WHERE entered_by_id IS NOT NULL;
