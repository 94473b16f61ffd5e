-- What a process session is about. No process runs here that would write it down.
alter table participant add column regarding_type_code integer;
alter table participant add column regarding_id uuid;
