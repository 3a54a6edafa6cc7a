-- The last day that a report's figures speak of (thời gian chốt số liệu), where its plan orders one.
ALTER TABLE obligation ADD COLUMN cut_off date;
