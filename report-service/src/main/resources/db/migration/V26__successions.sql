-- Who took over from whom, as reorganisations say: a successor reads what it wholly succeeds, and enters what was left
-- to it. Reports stand under the unit that made them, whoever reads them.

create table reorganisation (
    code     text primary key,
    revision bigint not null
);

-- Whole: all of the predecessor came there; else a part did.
create table succession (
    reorganisation text    not null references reorganisation on delete cascade,
    predecessor_id bigint  not null,
    successor_id   bigint  not null,
    whole          boolean not null,
    primary key (reorganisation, predecessor_id, successor_id)
);

create index succession_successor on succession (successor_id) where whole;

alter table obligation add column entered_by_id bigint;
update obligation set entered_by_id = cast(content ->> 'enteredById' as bigint)
    where content ->> 'enteredById' is not null;
create index obligation_entered_by on obligation (entered_by_id) where entered_by_id is not null;
