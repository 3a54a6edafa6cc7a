-- How many figures inside a sum are estimates, and both sides of each ratio over the units that gave both. Rows of before
-- have none; each campaign whose form ties cells or is read in ratios is folded anew, since its revision is behind.
alter table rollup
    add column submitted_estimates  int[]    not null default '{}',
    add column submitted_ratio_sums bigint[] not null default '{}',
    add column approved_estimates   int[]    not null default '{}',
    add column approved_ratio_sums  bigint[] not null default '{}';

alter table campaign
    add column summing_rules    text not null default '', -- JSON; empty: its form has none
    add column summing_revision text not null default ''; -- of the catalogue that they were compared with
