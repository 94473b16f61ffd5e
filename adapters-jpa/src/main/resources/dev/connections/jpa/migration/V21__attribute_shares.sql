-- A secured attribute of a row is shared once with somebody. The index that comes with it finds the shares of a row, too.
alter table principal_object_attribute_access
    add constraint principal_object_attribute_access_once unique (object_id, attribute_id, principal_id);
drop index principal_object_attribute_access_by_object;
create index principal_object_attribute_access_by_principal on principal_object_attribute_access (principal_id);
