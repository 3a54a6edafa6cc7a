-- Files that were read and wait to be committed. Nothing here is a report: an import is forgotten after a day.

create table report_import (
    id           uuid primary key,
    file_name    text        not null,
    file_hash    text        not null,
    -- REFUSED: lines are to be mended, so it can only be read
    state        text        not null check (state in ('READY', 'REFUSED', 'COMMITTED')),
    made_by      text        not null,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    summary      jsonb       not null,
    committed_at timestamptz,
    submitted    boolean,
    -- What the commit answered, for whoever asks again
    outcome      jsonb,
    check ((state = 'COMMITTED') = (outcome is not null))
);
create index report_import_expiry on report_import (expires_at);
create index report_import_maker on report_import (made_by);

-- One report of an import, as it would be.
create table report_import_part (
    import_id  uuid   not null references report_import on delete cascade,
    place      int    not null,
    unit_id    bigint not null,
    form       text   not null,
    period     text   not null,
    coverage   text   not null check (coverage in ('OWN', 'CONSOLIDATED')),
    -- The report's tag when the file was read; null where there was no report
    report_tag text,
    -- The whole content that the draft would have; null where the file changes nothing
    content    jsonb,
    -- What the officer was told: differences and findings
    told       jsonb  not null,
    primary key (import_id, place)
);
