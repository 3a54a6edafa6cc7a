-- Pictures of papers (PDF, JPEG, PNG). One that is in no version is its sender's, and is put away after a day.
create table scan (
    id         uuid        primary key,
    type       text        not null check (type in ('PDF', 'JPEG', 'PNG')),
    content    bytea       not null,
    sha256     text        not null,
    taken_by   text        not null, -- the subject of a token
    taken_at   timestamptz not null,
    in_version boolean     not null default false
);
create trigger audit_stays before update or delete on scan
    for each row when (old.in_version) execute function audit_stays();
create index scan_waiting on scan (taken_at) where not in_version;

-- The office that entered the version handed in on behalf of the unit; null where the unit did.
alter table report add column on_behalf_by_id bigint;

-- How a version was entered from a paper; of one that came back from its event only by whom.
alter table report_version
    add column on_behalf_by_id   bigint,
    add column paper_received_at timestamptz,
    add column paper_reason      text,
    add column scan_id           uuid references scan;

-- It is on record, with the picture's hash; rows of before say what they said.
create or replace function audited(v report_version) returns text language sql stable as $$
    select cast(jsonb_build_object('report', audited_report(v.report_id), 'number', v.number, 'form', v.form_version,
        'content', v.content, 'cells', v.cells, 'findings', v.findings, 'reason', v.reason, 'by', v.made_by,
        'at', audit_micros(v.made_at), 'revision', v.revision, 'hash', v.content_hash, 'recovered', v.recovered)
        || case when v.on_behalf_by_id is null then '{}'
            else jsonb_build_object('onBehalfBy', v.on_behalf_by_id, 'received', audit_micros(v.paper_received_at),
                'paperReason', v.paper_reason,
                'scan', (select encode(sha256(s.content), 'hex') from scan s where s.id = v.scan_id)) end as text)
$$;
