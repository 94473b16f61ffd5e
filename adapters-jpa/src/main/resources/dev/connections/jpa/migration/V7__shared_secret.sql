-- What all servers on this database seal links with that clients come back with.
create table shared_secret (
    id integer not null,
    secret varchar(64) not null,
    constraint shared_secret_key primary key (id),
    constraint shared_secret_is_one check (id = 1)
);
