-- Records have the states of their types: being inactive no longer means having been merged. What was merged is inactive.
alter table participant drop constraint participant_merged_is_whole;
alter table participant add constraint participant_merged_is_whole
    check ((not merged or state_code = 1) and (merged_into_id is null or merged));

-- Until now each record had the status reason 1, which tasks, social activities and goals do not have for the first state.
update participant set status_code = 2 where object_type_code = 4212 and state_code = 0 and status_code = 1;
update participant set status_code = 4 where object_type_code = 4216 and state_code = 0 and status_code = 1;
update participant set status_code = 0 where object_type_code = 9600 and state_code = 0 and status_code = 1;
