-- Rows that are gone, for those who follow changes. A deletion has a version like any other change.
create table deleted_row (
    version_number bigint default nextval('version_number') not null,
    object_type_code integer not null,
    -- The base type for an activity, the type itself otherwise: its set lists the row too.
    family_code integer not null,
    row_id uuid not null,
    deleted_on timestamp(6) with time zone not null,
    constraint deleted_row_key primary key (version_number)
);
create index deleted_row_by_type on deleted_row (object_type_code, version_number);
create index deleted_row_by_family on deleted_row (family_code, version_number);
create index deleted_row_by_day on deleted_row (deleted_on);
