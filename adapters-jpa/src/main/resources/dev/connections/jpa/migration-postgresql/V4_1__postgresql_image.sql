-- Texts compare and sort by code point, and fold all letters, whatever the locale of the database: as H2 does.
alter table connection alter column image_url type varchar(200) collate "pg_c_utf8";
