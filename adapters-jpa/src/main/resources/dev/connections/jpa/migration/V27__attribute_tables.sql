-- The tables of attributes are made from descriptions when a server starts. What was made of which description is kept here.
create table attribute_column (
    table_name varchar(63) not null,
    attribute_name varchar(63) not null,
    kind varchar(40) not null,
    -- Characters of a text; digits of a number before the point and behind it.
    length integer not null,
    scale integer not null,
    constraint attribute_column_key primary key (table_name, attribute_name)
);

-- One row: the fingerprint of the descriptions that the tables were last made from. Servers that start at once queue up for it.
create table attribute_schema (
    id integer not null check (id = 1),
    fingerprint varchar(64) not null,
    constraint attribute_schema_key primary key (id)
);
insert into attribute_schema (id, fingerprint) values (1, '');
