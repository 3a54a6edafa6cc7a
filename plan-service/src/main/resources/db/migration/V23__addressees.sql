-- The office to which reports are addressed (Kính gửi) where that is another than the recipient: it sees them expected,
-- receives and returns them, and its total does not hold them.
ALTER TABLE unit_route
    ADD COLUMN addressee_id bigint,
    ADD CONSTRAINT unit_route_addressee_valid
        FOREIGN KEY (addressee_id, PERIOD valid) REFERENCES unit_version (unit_id, PERIOD valid)
        DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX unit_route_by_addressee ON unit_route (addressee_id) WHERE addressee_id IS NOT NULL;

-- As of the campaign's structure date, as recipient and intermediary are.
ALTER TABLE obligation ADD COLUMN addressee_id bigint REFERENCES unit;
CREATE INDEX obligation_by_intermediary ON obligation (intermediary_id) WHERE intermediary_id IS NOT NULL;
CREATE INDEX obligation_by_addressee ON obligation (addressee_id) WHERE addressee_id IS NOT NULL;
