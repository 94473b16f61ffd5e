-- Work that the system does by itself.
create table async_operation (
    id uuid not null,
    operation_type integer not null,
    name varchar(256) not null,
    state_code integer not null,
    status_code integer not null,
    message varchar(4000),
    error_code integer,
    completed_on timestamp(6) with time zone,
    regarding_type_code integer,
    regarding_id uuid,
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
    constraint async_operation_key primary key (id)
);
create index async_operation_by_regarding on async_operation (regarding_id);
create index async_operation_by_version on async_operation (version_number);

-- Events that could not be delivered.
create table sync_error (
    id uuid not null,
    name varchar(256) not null,
    action varchar(256),
    error_code varchar(256),
    error_message varchar(4000),
    regarding_type_code integer,
    regarding_id uuid,
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
    constraint sync_error_key primary key (id)
);
create index sync_error_by_regarding on sync_error (regarding_id);
create index sync_error_by_version on sync_error (version_number);

-- Secured attributes of single rows, shared with somebody.
create table principal_object_attribute_access (
    id uuid not null,
    attribute_id uuid not null,
    object_id uuid not null,
    principal_type_code integer not null,
    principal_id uuid not null,
    read_access boolean not null,
    update_access boolean not null,
    version_number bigint default nextval('version_number') not null,
    constraint principal_object_attribute_access_key primary key (id)
);
create index principal_object_attribute_access_by_object on principal_object_attribute_access (object_id);
