-- Obligations are sent again in the order of their events' keys, a page after another; an index on the unit alone had
-- every page read all that lie before it.
CREATE INDEX obligation_by_key ON obligation (unit_id, form, period, coverage);
DROP INDEX obligation_by_unit;

-- What falls due in an interval: for an outage, and for what a unit still has to enter.
CREATE INDEX obligation_by_due ON obligation (due) WHERE state <> 'EXEMPT';

-- What is owed to a unit: a list that collecting offices ask for.
CREATE INDEX obligation_by_recipient ON obligation (recipient_id, form, period, unit_id) WHERE recipient_id IS NOT NULL;
