-- Figures that nobody who looked a file through has seen: whoever sends it says whether they are read or left out.
-- UNDECIDED: they were not asked for, so the import can only be read.
alter table report_import drop constraint report_import_state_check;
alter table report_import
    add constraint report_import_state_check check (state in ('READY', 'REFUSED', 'UNDECIDED', 'COMMITTED'));
