-- The last day for sending a returned report again; null where a version of before returned it.
alter table report_return add column resend_by date;
