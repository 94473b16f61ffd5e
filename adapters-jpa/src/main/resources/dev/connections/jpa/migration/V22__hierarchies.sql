-- The record of the same type that a record stands below: the parent of an account, the manager of a user.
alter table participant add column parent_id uuid;
create index participant_by_parent on participant (object_type_code, parent_id);
alter table participant add constraint participant_parent
    foreign key (object_type_code, parent_id) references participant (object_type_code, id);
