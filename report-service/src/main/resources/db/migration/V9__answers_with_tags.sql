-- Every move is done once per Idempotency-Key: its answer has a tag, too, and a repeat is given the same one.
alter table given_answer add column tag text;
