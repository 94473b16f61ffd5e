-- Texts compare and sort by code point, and fold all letters, whatever the locale of the database: as H2 does.
alter table security_role alter column name type varchar(100) collate "pg_c_utf8";
alter table privilege alter column name type varchar(100) collate "pg_c_utf8";
alter table principal_object_access alter column object_type_name type varchar(128) collate "pg_c_utf8";
alter table principal_object_access alter column principal_type_name type varchar(128) collate "pg_c_utf8";
