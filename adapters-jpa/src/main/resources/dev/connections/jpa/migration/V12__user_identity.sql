-- By what users are recognised who sign in. Only users have any of it.
alter table participant add column identity_object_id uuid;
alter table participant add column disabled boolean default false not null;
alter table participant add column domain_name varchar(1024);
alter table participant add column email_address varchar(100);
alter table participant add constraint participant_identity_is_of_a_user
    check (object_type_code = 8
        or (identity_object_id is null and not disabled and domain_name is null and email_address is null));
alter table participant add constraint participant_identity_key unique (identity_object_id);
