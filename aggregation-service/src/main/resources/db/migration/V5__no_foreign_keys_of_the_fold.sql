-- The fold writes these rows by the thousand, each under the lock of its campaign's row, and campaigns are never deleted:
-- a check of the same fact for every row cost a quarter of the writing.
alter table campaign_edge drop constraint campaign_edge_campaign_id_fkey;
alter table ledger drop constraint ledger_campaign_id_fkey;
alter table rollup drop constraint rollup_campaign_id_fkey;
