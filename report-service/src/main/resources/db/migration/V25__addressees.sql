-- Who takes a report beside the unit into whose total it enters: the office on the way, and the one to which it is
-- addressed (Kính gửi).
alter table obligation add column intermediary_id bigint, add column addressee_id bigint;
update obligation set intermediary_id = cast(content ->> 'intermediaryId' as bigint)
    where content ->> 'intermediaryId' is not null;
create index obligation_intermediary on obligation (intermediary_id, form, period) where intermediary_id is not null;
create index obligation_addressee on obligation (addressee_id, form, period) where addressee_id is not null;
