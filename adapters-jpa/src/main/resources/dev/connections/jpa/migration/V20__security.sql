-- The roles that users and teams can have.
create table security_role (
    id uuid not null,
    name varchar(100) not null,
    business_unit_id uuid not null,
    created_on timestamp(6) with time zone not null,
    created_by_id uuid not null,
    created_on_behalf_by_id uuid,
    modified_on timestamp(6) with time zone not null,
    modified_by_id uuid not null,
    modified_on_behalf_by_id uuid,
    version_number bigint default nextval('version_number') not null,
    constraint security_role_key primary key (id)
);
create index security_role_by_business_unit on security_role (business_unit_id);

-- The privileges that there are. The program knows them; they are here for queries.
create table privilege (
    id uuid not null,
    name varchar(100) not null,
    access_right integer not null,
    version_number bigint default nextval('version_number') not null,
    constraint privilege_key primary key (id)
);

create table role_privilege (
    id uuid not null,
    role_id uuid not null,
    privilege_id uuid not null,
    depth_mask integer not null,
    version_number bigint default nextval('version_number') not null,
    constraint role_privilege_key primary key (id),
    constraint role_privilege_pair unique (role_id, privilege_id)
);
create index role_privilege_by_privilege on role_privilege (privilege_id);

create table user_role (
    id uuid not null,
    user_id uuid not null,
    role_id uuid not null,
    version_number bigint default nextval('version_number') not null,
    constraint user_role_key primary key (id),
    constraint user_role_pair unique (user_id, role_id)
);
create index user_role_by_role on user_role (role_id);

create table team_role (
    id uuid not null,
    team_id uuid not null,
    role_id uuid not null,
    version_number bigint default nextval('version_number') not null,
    constraint team_role_key primary key (id),
    constraint team_role_pair unique (team_id, role_id)
);
create index team_role_by_role on team_role (role_id);

create table team_membership (
    id uuid not null,
    team_id uuid not null,
    user_id uuid not null,
    version_number bigint default nextval('version_number') not null,
    constraint team_membership_key primary key (id),
    constraint team_membership_pair unique (user_id, team_id)
);
create index team_membership_by_team on team_membership (team_id);

alter table security_role add constraint security_role_business_unit
    foreign key (business_unit_id) references business_unit (id);
alter table role_privilege add constraint role_privilege_role
    foreign key (role_id) references security_role (id);
alter table role_privilege add constraint role_privilege_privilege
    foreign key (privilege_id) references privilege (id);
alter table user_role add constraint user_role_role
    foreign key (role_id) references security_role (id);
alter table team_role add constraint team_role_role
    foreign key (role_id) references security_role (id);

-- Shares are rows of their own now, to be read by queries.
alter table principal_object_access add column id uuid;
alter table principal_object_access add column object_type_name varchar(128);
alter table principal_object_access add column principal_type_name varchar(128);
alter table principal_object_access add column inherited_access_rights_mask integer default 0 not null;
alter table principal_object_access add column changed_on timestamp(6) with time zone default current_timestamp not null;
alter table principal_object_access add column version_number bigint default nextval('version_number') not null;
update principal_object_access set
    id = gen_random_uuid(),
    object_type_name = case object_type_code when 3234 then 'connection' when 1 then 'account' when 2 then 'contact' end,
    principal_type_name = case principal_type_code when 9 then 'team' else 'systemuser' end;
alter table principal_object_access alter column id set not null;
alter table principal_object_access add constraint principal_object_access_id unique (id);

-- Users and teams belong to nobody but themselves.
update participant set owner_type_code = object_type_code, owner_id = id where object_type_code in (8, 9);
