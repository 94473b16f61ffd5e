-- Whatever refers to a row goes with it: the use cases see to that, and these keys refuse what comes between.

-- Shares of rows that were deleted while they were shared would come alive with the next row of that id.
update principal_object_access set object_type_code =
    (select p.object_type_code from participant p
        where p.family_code = principal_object_access.object_type_code and p.id = principal_object_access.object_id)
    where object_type_code <> 3234
        and exists (select 1 from participant p
            where p.family_code = principal_object_access.object_type_code and p.id = principal_object_access.object_id
                and not exists (select 1 from principal_object_access other
                    where other.object_type_code = p.object_type_code and other.object_id = p.id
                        and other.principal_type_code = principal_object_access.principal_type_code
                        and other.principal_id = principal_object_access.principal_id));
delete from principal_object_access where object_type_code = 3234
    and not exists (select 1 from connection c where c.id = object_id);
delete from principal_object_access where object_type_code <> 3234
    and not exists (select 1 from participant p
        where p.object_type_code = principal_object_access.object_type_code and p.id = object_id);

-- A share is of a row of a connection or of a record: two tables, so a key to each, of which one is used.
alter table principal_object_access add column connection_id uuid;
alter table principal_object_access add column record_type_code integer;
update principal_object_access set connection_id = object_id where object_type_code = 3234;
update principal_object_access set record_type_code = object_type_code where object_type_code <> 3234;
alter table principal_object_access add constraint principal_object_access_of_connection
    check ((object_type_code = 3234) = (connection_id is not null));
alter table principal_object_access add constraint principal_object_access_of_record
    check ((object_type_code = 3234) = (record_type_code is null));
alter table principal_object_access add constraint principal_object_access_same_connection
    check (connection_id = object_id);
alter table principal_object_access add constraint principal_object_access_same_record
    check (record_type_code = object_type_code);
create index principal_object_access_by_connection on principal_object_access (connection_id);
create index principal_object_access_by_record on principal_object_access (object_id, record_type_code);
alter table principal_object_access add constraint principal_object_access_connection
    foreign key (connection_id) references connection (id);
alter table principal_object_access add constraint principal_object_access_record
    foreign key (record_type_code, object_id) references participant (object_type_code, id);

-- Only connections have attributes that are shared.
delete from principal_object_attribute_access
    where not exists (select 1 from connection c where c.id = object_id)
        or not exists (select 1 from participant p where p.object_type_code = principal_type_code and p.id = principal_id);
alter table principal_object_attribute_access add constraint principal_object_attribute_access_connection
    foreign key (object_id) references connection (id);
alter table principal_object_attribute_access add constraint principal_object_attribute_access_principal
    foreign key (principal_type_code, principal_id) references participant (object_type_code, id);

-- Users (8) and teams (9) are records: their type is part of the key that they are referred to by.
delete from team_membership
    where not exists (select 1 from participant p where p.object_type_code = 8 and p.id = user_id)
        or not exists (select 1 from participant p where p.object_type_code = 9 and p.id = team_id);
alter table team_membership add column user_type_code integer default 8 not null check (user_type_code = 8);
alter table team_membership add column team_type_code integer default 9 not null check (team_type_code = 9);
alter table team_membership add constraint team_membership_user
    foreign key (user_type_code, user_id) references participant (object_type_code, id);
alter table team_membership add constraint team_membership_team
    foreign key (team_type_code, team_id) references participant (object_type_code, id);

delete from user_role where not exists (select 1 from participant p where p.object_type_code = 8 and p.id = user_id);
alter table user_role add column user_type_code integer default 8 not null check (user_type_code = 8);
alter table user_role add constraint user_role_user
    foreign key (user_type_code, user_id) references participant (object_type_code, id);

delete from team_role where not exists (select 1 from participant p where p.object_type_code = 9 and p.id = team_id);
alter table team_role add column team_type_code integer default 9 not null check (team_type_code = 9);
alter table team_role add constraint team_role_team
    foreign key (team_type_code, team_id) references participant (object_type_code, id);

-- A job is counted among what is in its business unit.
alter table async_operation add constraint async_operation_business_unit
    foreign key (owning_business_unit_id) references business_unit (id);
alter table sync_error add constraint sync_error_business_unit
    foreign key (owning_business_unit_id) references business_unit (id);
