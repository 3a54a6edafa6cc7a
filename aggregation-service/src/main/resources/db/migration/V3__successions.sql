-- Which units succeed which, as reorganisations say: for figures restated on the structure of another day. Totals as
-- reported never look here: they follow the tree of their campaign's day.

create table reorganisation (
    code           text primary key,
    revision       bigint not null check (revision > 0),
    effective_date date   not null, -- the first day on which it holds
    legal_basis    text   not null
);

-- What a unit gave to another. Whole: all of it came there; else a part, and the rest went to others or stayed.
create table succession (
    reorganisation text    not null references reorganisation on delete cascade,
    predecessor_id bigint  not null,
    successor_id   bigint  not null,
    whole          boolean not null,
    primary key (reorganisation, predecessor_id, successor_id)
);
