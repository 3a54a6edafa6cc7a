-- The one row that the health group `writing` commits, to see whether the database takes writes.
create table writing_probe (
    id      int primary key check (id = 1),
    written timestamptz not null
);

insert into writing_probe (id, written) values (1, now());
