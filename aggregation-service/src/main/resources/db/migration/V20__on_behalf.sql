-- Which unit entered a report's newest version on behalf of its own, from a paper: as its event says.
alter table ledger add column on_behalf_by_id bigint;
