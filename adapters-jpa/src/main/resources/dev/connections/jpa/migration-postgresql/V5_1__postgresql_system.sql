-- Texts compare and sort by code point, and fold all letters, whatever the locale of the database: as H2 does.
alter table async_operation alter column name type varchar(256) collate "pg_c_utf8";
alter table async_operation alter column message type varchar(4000) collate "pg_c_utf8";
alter table sync_error alter column name type varchar(256) collate "pg_c_utf8";
alter table sync_error alter column action type varchar(256) collate "pg_c_utf8";
alter table sync_error alter column error_code type varchar(256) collate "pg_c_utf8";
alter table sync_error alter column error_message type varchar(4000) collate "pg_c_utf8";
