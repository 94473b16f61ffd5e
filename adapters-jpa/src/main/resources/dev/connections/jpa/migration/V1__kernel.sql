-- One sequence for the whole database: every change of a row takes the next number.
create sequence version_number start with 1 increment by 1;

-- The parts of the organisation, as a tree.
create table business_unit (
    id uuid not null,
    name varchar(160) not null,
    parent_id uuid,
    version_number bigint default nextval('version_number') not null,
    constraint business_unit_key primary key (id)
);

-- Everything that can take part in a connection, of all record types.
create table participant (
    object_type_code integer not null,
    id uuid not null,
    -- The base type for an activity, the type itself otherwise: ids are unique within a family.
    family_code integer not null,
    name varchar(1000),
    owner_type_code integer not null,
    owner_id uuid not null,
    owning_business_unit_id uuid not null,
    created_on timestamp(6) with time zone not null,
    created_by_id uuid not null,
    created_on_behalf_by_id uuid,
    modified_on timestamp(6) with time zone not null,
    modified_by_id uuid not null,
    modified_on_behalf_by_id uuid,
    version_number bigint default nextval('version_number') not null,
    constraint participant_key primary key (object_type_code, id),
    constraint participant_family_key unique (family_code, id)
);
create index participant_by_owner on participant (owner_id, owner_type_code);
create index participant_by_business_unit on participant (owning_business_unit_id);
create index participant_by_version on participant (version_number);

create table connection_role (
    id uuid not null,
    name varchar(100) not null,
    description varchar(1000),
    category integer,
    state_code integer not null,
    status_code integer not null,
    created_on timestamp(6) with time zone not null,
    created_by_id uuid not null,
    created_on_behalf_by_id uuid,
    modified_on timestamp(6) with time zone not null,
    modified_by_id uuid not null,
    modified_on_behalf_by_id uuid,
    version_number bigint default nextval('version_number') not null,
    constraint connection_role_key primary key (id)
);
create index connection_role_by_version on connection_role (version_number);

-- Two roles that go together; the domain brings them into one order, so a pair is here once.
create table connection_role_match (
    id uuid not null,
    lower_role_id uuid not null,
    upper_role_id uuid not null,
    version_number bigint default nextval('version_number') not null,
    constraint connection_role_match_key primary key (id),
    constraint connection_role_match_pair unique (lower_role_id, upper_role_id)
);
create index connection_role_match_by_upper on connection_role_match (upper_role_id);

create table connection_role_restriction (
    id uuid not null,
    role_id uuid not null,
    object_type_code integer not null,
    object_type_name varchar(128) not null,
    version_number bigint default nextval('version_number') not null,
    constraint connection_role_restriction_key primary key (id),
    constraint connection_role_restriction_type unique (role_id, object_type_code)
);

-- Two rows for each connection, each the other's twin: what they share is mirrored.
create table connection (
    id uuid not null,
    related_connection_id uuid not null,
    is_master boolean not null,
    name varchar(500),
    record1_type_code integer,
    record1_id uuid,
    role1_id uuid,
    record2_type_code integer,
    record2_id uuid,
    role2_id uuid,
    description varchar(2000),
    effective_start date,
    effective_end date,
    state_code integer not null,
    status_code integer not null,
    owner_type_code integer not null,
    owner_id uuid not null,
    owning_business_unit_id uuid not null,
    created_on timestamp(6) with time zone not null,
    created_by_id uuid not null,
    created_on_behalf_by_id uuid,
    modified_on timestamp(6) with time zone not null,
    modified_by_id uuid not null,
    modified_on_behalf_by_id uuid,
    version_number bigint default nextval('version_number') not null,
    constraint connection_key primary key (id),
    -- The last resort behind the domain, which refuses all of this with a reason.
    constraint connection_record1_is_whole check ((record1_id is null) = (record1_type_code is null)),
    constraint connection_record2_is_whole check ((record2_id is null) = (record2_type_code is null)),
    constraint connection_has_record check (record1_id is not null or record2_id is not null),
    constraint connection_has_side1 check (record1_id is not null or role1_id is not null),
    constraint connection_has_side2 check (record2_id is not null or role2_id is not null),
    constraint connection_period check (effective_end >= effective_start)
);
-- The connections of a record, by their ids: H2 takes an index for the order only when all its columns are ordered by.
create index connection_from on connection (record1_id, id);
create index connection_to on connection (record2_id, id);
-- The connections between two records: whether there is one already.
create index connection_between on connection (record1_id, record2_id);
create index connection_by_twin on connection (related_connection_id);
create index connection_by_role1 on connection (role1_id);
create index connection_by_role2 on connection (role2_id);
create index connection_by_owner on connection (owner_id, owner_type_code);
create index connection_by_business_unit on connection (owning_business_unit_id);
create index connection_by_version on connection (version_number);

-- Who has what shared with them (Dataverse: principalobjectaccess). The record may be a connection's row.
create table principal_object_access (
    object_type_code integer not null,
    object_id uuid not null,
    principal_type_code integer not null,
    principal_id uuid not null,
    access_rights_mask integer not null,
    constraint principal_object_access_key primary key (object_id, object_type_code, principal_id, principal_type_code)
);
create index principal_object_access_by_principal on principal_object_access (principal_id, principal_type_code);

-- What happened, kept with the change that it tells of, to be delivered later.
create table connection_event (
    id uuid not null,
    type varchar(40) not null,
    row_id uuid not null,
    twin_id uuid not null,
    occurred_on timestamp(6) with time zone not null,
    payload varchar(20000) not null,
    constraint connection_event_key primary key (id)
);

-- Foreign keys come last, so that H2 uses the indexes above for them instead of making its own.
alter table business_unit add constraint business_unit_parent
    foreign key (parent_id) references business_unit (id);
alter table participant add constraint participant_business_unit
    foreign key (owning_business_unit_id) references business_unit (id);
alter table connection add constraint connection_business_unit
    foreign key (owning_business_unit_id) references business_unit (id);
alter table participant add constraint participant_owner
    foreign key (owner_type_code, owner_id) references participant (object_type_code, id);
alter table connection_role_match add constraint connection_role_match_lower
    foreign key (lower_role_id) references connection_role (id);
alter table connection_role_match add constraint connection_role_match_upper
    foreign key (upper_role_id) references connection_role (id);
alter table connection_role_restriction add constraint connection_role_restriction_role
    foreign key (role_id) references connection_role (id);
-- Deleting one row takes its twin along, whoever deletes it.
alter table connection add constraint connection_twin
    foreign key (related_connection_id) references connection (id) on delete cascade;
alter table connection add constraint connection_record1
    foreign key (record1_type_code, record1_id) references participant (object_type_code, id);
alter table connection add constraint connection_record2
    foreign key (record2_type_code, record2_id) references participant (object_type_code, id);
alter table connection add constraint connection_role1
    foreign key (role1_id) references connection_role (id);
alter table connection add constraint connection_role2
    foreign key (role2_id) references connection_role (id);
alter table connection add constraint connection_owner
    foreign key (owner_type_code, owner_id) references participant (object_type_code, id);
alter table principal_object_access add constraint principal_object_access_principal
    foreign key (principal_type_code, principal_id) references participant (object_type_code, id);
