-- Texts compare and sort by code point, and fold all letters, whatever the locale of the database: as H2 does.
alter table transaction_currency alter column name type varchar(100) collate "pg_c_utf8";
alter table transaction_currency alter column iso_code type varchar(5) collate "pg_c_utf8";
alter table transaction_currency alter column symbol type varchar(13) collate "pg_c_utf8";
