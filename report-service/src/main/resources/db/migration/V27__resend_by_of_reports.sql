-- Until when a returned report is to come again, as its event says. Returns of before keep theirs with the return alone:
-- their events are sent, and say nothing of it.
alter table report add column resend_by date;
