-- Whether anybody owes a report of a campaign: asked where a unit that reports does not.
create index obligation_campaign on obligation (form, period);
