-- The foreign key is served by the index on the owner's id alone; H2 wants one with the type.
drop index connection_by_owner;

-- Records of a type are looked up and sorted by name without regard to case, those without a name first.
create index participant_by_name on participant (object_type_code, lower(name) nulls first, id);
