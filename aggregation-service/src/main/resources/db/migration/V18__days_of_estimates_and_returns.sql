-- To which day a report's estimates reach, and until when a returned one is to come again: as its event says.
alter table ledger add column estimated_to date, add column resend_by date;
