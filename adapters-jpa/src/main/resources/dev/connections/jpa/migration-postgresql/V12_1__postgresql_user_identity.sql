-- Texts compare and sort by code point, and fold all letters, whatever the locale of the database: as H2 does.
alter table participant alter column domain_name type varchar(1024) collate "pg_c_utf8";
alter table participant alter column email_address type varchar(100) collate "pg_c_utf8";
