-- What the members of an indicator's dimensions and the codes of its answers are called, in both languages.
alter table indicator add column labels jsonb not null default '[]';
