-- Of a user, the time zone in which their days begin and end, by Dataverse's code; null for that of the server.
alter table participant add column time_zone_code integer;
