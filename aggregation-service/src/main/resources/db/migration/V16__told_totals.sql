-- What was told of the totals of units that add up, and of which states: what differs is looked at again.

-- How often a campaign's obligations have changed: revisions of single ones say nothing of all of them.
create table obligation_change (
    form    text   not null,
    period  text   not null,
    changes bigint not null,
    primary key (form, period)
);

create table told_campaign (
    form          text not null,
    period        text not null,
    version       bigint, -- of the campaign's newest roll-up when all of its units were looked at; null: never
    tree_revision bigint,
    obligations   bigint,
    life          text,   -- incarnation of the database and id of the topic
    primary key (form, period)
);

create table told_total (
    form          text   not null,
    period        text   not null,
    unit_id       bigint not null,
    version       bigint not null, -- of the unit's roll-up that was looked at, 0 where there was none
    tree_revision bigint not null,
    obligations   bigint not null,
    life          text   not null,
    revision      bigint not null check (revision > 0), -- of what was told last
    digest        text   not null, -- of its content
    primary key (form, period, unit_id)
);

create index obligation_recipient on obligation (form, period, recipient_id);
