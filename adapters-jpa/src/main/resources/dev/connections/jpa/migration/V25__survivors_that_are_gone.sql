-- A record that was merged into another stays given up when the other is deleted: it then names no survivor.
alter table participant drop constraint participant_merged_is_whole;
alter table participant add constraint participant_merged_is_whole
    check (merged = (state_code <> 0) and (merged_into_id is null or merged));
