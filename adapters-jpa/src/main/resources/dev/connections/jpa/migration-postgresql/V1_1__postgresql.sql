-- What PostgreSQL can say and H2 cannot.

-- A row without its twin cannot be committed: each row names another, which names no third.
alter table connection alter constraint connection_twin deferrable initially deferred;
alter table connection add constraint connection_twin_is_another check (related_connection_id <> id);
drop index connection_by_twin;
alter table connection add constraint connection_twin_has_one unique (related_connection_id) deferrable initially deferred;

-- Texts compare and sort by code point, and fold all letters, whatever the locale of the database: as H2 does.
alter table participant alter column name type varchar(1000) collate "pg_c_utf8";
alter table connection_role alter column name type varchar(100) collate "pg_c_utf8";
alter table connection_role alter column description type varchar(1000) collate "pg_c_utf8";
alter table connection_role_restriction alter column object_type_name type varchar(128) collate "pg_c_utf8";
alter table connection alter column name type varchar(500) collate "pg_c_utf8";
alter table connection alter column description type varchar(2000) collate "pg_c_utf8";

-- Names are looked up and sorted without regard to case.
create index connection_by_name on connection (lower(name) nulls first, id);
