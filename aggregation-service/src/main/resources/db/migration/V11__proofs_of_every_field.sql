-- The hash of every field of a report's event, with what it is made of beside what is folded; and statements that are
-- believed when they are said twice.

-- Good where whole_revision is the row's revision: a replica of the version before applies a report without them, and
-- its row is proved by the hash of its figures alone.
alter table ledger
    add column whole_revision         bigint,
    add column whole_hash             bigint,
    add column handed_in              boolean, -- false: what is submitted is the approved version, nothing is handed in
    add column submitted_form_version int,
    add column approved_form_version  int,
    add column data_from              date,
    add column data_to                date;

alter table campaign_statement
    add column whole_digest      bigint,       -- null in statements of the version before
    add column held_whole_digest bigint,       -- null where a row of the ledger has no such hash
    add column said              int not null default 1, -- how often in the same words
    add column first_received_at timestamptz;  -- when they were said first
update campaign_statement set first_received_at = received_at;
