-- A record that was merged into another of its type is inactive.
alter table participant add column merged_into_id uuid;
alter table participant add column merged boolean default false not null;
alter table participant add column state_code integer default 0 not null;
alter table participant add column status_code integer default 1 not null;
alter table participant add constraint participant_merged_is_whole
    check (merged = (merged_into_id is not null) and (state_code = 0) = (merged_into_id is null));
create index participant_by_master on participant (merged_into_id);
