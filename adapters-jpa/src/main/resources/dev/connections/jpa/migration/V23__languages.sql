-- Of a user, the language that they read, by Microsoft's locale id; English unless they have chosen another.
alter table participant add column language_id integer default 1033 not null;
