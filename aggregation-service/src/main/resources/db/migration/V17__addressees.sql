-- The office to which reports are addressed (Kính gửi) where that is another than the recipient: it receives and returns
-- them, and its total does not hold them.
alter table unit_route add column addressee_id bigint;
alter table obligation add column addressee_id bigint;
