-- Users and teams have their ids in common: what somebody owns is found by the id of the owner alone. Where an older store
-- has a team with the id of a user, the id stays the user's, and the team keeps out of the constraint.
alter table participant add column principal_id uuid;
update participant set principal_id = id where object_type_code = 8;
update participant set principal_id = id where object_type_code = 9
    and not exists (select 1 from participant other where other.object_type_code = 8 and other.id = participant.id);
alter table participant add constraint participant_principal_key unique (principal_id);
