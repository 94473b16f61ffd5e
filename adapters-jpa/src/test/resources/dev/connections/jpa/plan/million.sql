-- A million connections among 220,000 records: made as fast as PostgreSQL can, so without triggers, and with all
-- indexes of the large table built at the end.
set session_replication_role = replica;
set maintenance_work_mem = '256MB';
set work_mem = '128MB';

-- The n-th id of a kind. Like the product's own, ids grow with time, and those of all kinds are mixed.
create function pg_temp.id(kind integer, n bigint) returns uuid language sql immutable as
    $$ select (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(kind), 12, '0'))::uuid $$;

insert into business_unit (id, name) values (pg_temp.id(10, 0), 'Everybody');

-- 100 users, 20,000 companies in a hierarchy, ten under each, and 200,000 people.
create temporary table record as
    select 8 as code, n, pg_temp.id(8, n) as id, 'User ' || n as name from generate_series(0, 99) as n
    union all
    select 1, n, pg_temp.id(1, n), 'Company ' || n from generate_series(0, 19999) as n
    union all
    select 2, n, pg_temp.id(2, n),
           (array['Ann', 'Ben', 'Carla', 'Dan', 'Eve', 'Finn', 'Greta', 'Hal'])[1 + n % 8] || ' '
               || (array['Lee', 'Ortiz', 'Müller', 'Novak', 'Okafor', 'Poe', 'Quist', 'Rossi'])[1 + n / 8 % 8] || ' ' || n
    from generate_series(0, 199999) as n;
analyze record;

insert into participant (object_type_code, id, family_code, name, parent_id, owner_type_code, owner_id,
                         owning_business_unit_id, created_on, created_by_id, modified_on, modified_by_id)
select record.code, record.id, record.code, record.name,
       case when record.code = 1 and record.n > 0 then pg_temp.id(1, record.n / 10) end, 8, owner.id, pg_temp.id(10, 0),
       '2026-01-01Z', owner.id, '2026-01-01Z', owner.id
from record join record as owner on owner.code = 8 and owner.n = record.n % 100;

-- 50 roles.
create temporary table role as
    select n, pg_temp.id(3231, n) as id from generate_series(0, 49) as n;
insert into connection_role (id, name, state_code, status_code, created_on, created_by_id, modified_on, modified_by_id)
select id, 'Role ' || n, 0, 1, '2026-01-01Z', pg_temp.id(8, 0), '2026-01-01Z', pg_temp.id(8, 0) from role;

update pg_index set indisready = false where indrelid = 'connection'::regclass;

-- Both rows of each connection: one person with another, or in a tenth of all cases with a company. The factors and the
-- prime 199,999 spread roles and owners evenly over people.
insert into connection (id, related_connection_id, is_master, name,
                        record1_type_code, record1_id, role1_id, record2_type_code, record2_id, role2_id,
                        description, effective_start, state_code, status_code, owner_type_code, owner_id,
                        owning_business_unit_id, created_on, created_by_id, modified_on, modified_by_id)
select case when is_master then master else twin end, case when is_master then twin else master end, is_master,
       case when is_master then far.name else near.name end,
       case when is_master then near.code else far.code end, case when is_master then near.id else far.id end,
       case when is_master then near_role.id else far_role.id end,
       case when is_master then far.code else near.code end, case when is_master then far.id else near.id end,
       case when is_master then far_role.id else near_role.id end,
       case when k % 2 = 0 then 'since ' || k end, date '2000-01-01' + (k % 9000)::integer,
       (k % 20 = 0)::integer, 1 + (k % 20 = 0)::integer, 8, owner.id,
       '00000000-0000-7000-8000-00000000000a', moment, owner.id, moment, owner.id
from (
    select k, pg_temp.id(3234, 2 * k) as master, pg_temp.id(3234, 2 * k + 1) as twin,
           timestamptz '2026-01-01Z' + k * interval '1 second' as moment
    from generate_series(0::bigint, 999999) as k
) as connections
join record as near on near.code = case when k % 10 = 0 then 1 else 2 end
    and near.n = case when k % 10 = 0 then k / 10 % 20000 else k * 7919 % 199999 end
join record as far on far.code = 2 and far.n = (k * 31 + 17) % 199999
join record as owner on owner.code = 8 and owner.n = k % 100
join role as near_role on near_role.n = k % 50
left join role as far_role on k % 10 <> 0 and far_role.n = k * 7 % 50
cross join (values (true), (false)) as rows (is_master);

update pg_index set indisready = true where indrelid = 'connection'::regclass;
reindex table connection;
analyze;
