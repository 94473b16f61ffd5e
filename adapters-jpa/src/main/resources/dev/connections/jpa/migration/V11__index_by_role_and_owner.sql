-- The connections in a role and those of an owner, by their ids: a page of them is a stretch of the index.
create index connection_of_owner on connection (owner_id, id);

-- Indexes that foreign keys rest on go only with them.
alter table connection drop constraint connection_role1;
alter table connection drop constraint connection_role2;
drop index connection_by_role1;
drop index connection_by_role2;
create index connection_by_role1 on connection (role1_id, id);
create index connection_by_role2 on connection (role2_id, id);
alter table connection add constraint connection_role1
    foreign key (role1_id) references connection_role (id);
alter table connection add constraint connection_role2
    foreign key (role2_id) references connection_role (id);
