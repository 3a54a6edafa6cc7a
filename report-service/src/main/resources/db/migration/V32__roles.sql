-- Who may do what in this database. The owner changes the schema; Flyway alone signs in as it. The service works as the
-- application, and an operator looks as the reader: both may do what is granted here and by later migrations.
do $$
begin
    if current_user = '${application}' then
        raise exception 'the service works as the role that owns its database: make roles apart as deploy/postgresql/ shows';
    end if;
end $$;

grant usage on schema public to "${application}", "${reader}";
grant select, insert, update, delete on all tables in schema public to "${application}";
grant usage, select on all sequences in schema public to "${application}";
grant select on all tables in schema public to "${reader}";
grant select on all sequences in schema public to "${reader}";
-- The same for what comes later
alter default privileges in schema public grant select, insert, update, delete on tables to "${application}";
alter default privileges in schema public grant usage, select on sequences to "${application}";
alter default privileges in schema public grant select on tables to "${reader}";
alter default privileges in schema public grant select on sequences to "${reader}";

-- What was done to the schema is the owner's
revoke all on flyway_schema_history from "${application}";

-- To what is on record rows are added and nothing else is done, even where a trigger would be gone. Of two tables some
-- rows change, by the triggers of the audit: a draft's saving counts on, and a version is made again after a restore
revoke update, delete on report_return, report_step, model_change, dialogue_change,
    audit_restoration, audit_block, audit_block_row from "${application}";
revoke delete on report_move, report_version from "${application}";
revoke update on audit_pending, audit_head from "${application}";
