-- What inspectors asked for, put on record before it was answered. Rows are added, and nothing else is done.
create table inspection_reading (
    id      bigint      generated always as identity primary key,
    user_id text        not null, -- the subject of a token
    read_at timestamptz not null,
    method  text        not null,
    target  text        not null check (length(target) <= 2000)
);
create index inspection_reading_by_user on inspection_reading (user_id, id);
revoke update, delete on inspection_reading from "${application}";
