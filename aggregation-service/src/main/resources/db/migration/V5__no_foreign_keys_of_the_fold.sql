-- The fold writes these rows by the thousand under the lock of their campaign's row, which it has just read, and no
-- campaign is ever deleted: a foreign key would ask the same again for every row.
alter table campaign_edge drop constraint campaign_edge_campaign_id_fkey;
alter table ledger drop constraint ledger_campaign_id_fkey;
alter table rollup drop constraint rollup_campaign_id_fkey;
