-- A million connections among 230,000 records, unevenly spread: made as fast as PostgreSQL can, so without triggers, and with
-- all indexes of the large table built at the end. The organisation and its ordinary users are there already.
set session_replication_role = replica;
set maintenance_work_mem = '256MB';
set work_mem = '128MB';

-- The n-th id of a kind. Like the product's own, ids grow with time, and those of all kinds are mixed.
create function pg_temp.id(kind integer, n bigint) returns uuid language sql immutable as
    $$ select (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(kind), 12, '0'))::uuid $$;

-- The same number from 0 to below 1 for the same n in each run, spread as chance would.
create function pg_temp.chance(salt bigint, n bigint) returns double precision language sql immutable as
    $$ select (hashint8extended(n, salt) & 2147483647) / 2147483648.0 $$;

-- 100 users with rows, 10,000 who are in the team only, 20,000 companies in a hierarchy, ten under each, 200,000 people.
create temporary table record as
    select 8 as code, n, pg_temp.id(8, n) as id, 'User ' || n as name
    from (select n from generate_series(0, 99) as n union all select n from generate_series(1000, 10999) as n) as users
    union all
    select 1, n, pg_temp.id(1, n), 'Company ' || n from generate_series(0, 19999) as n
    union all
    select 2, n, pg_temp.id(2, n),
           (array['Ann', 'Ben', 'Carla', 'Dan', 'Eve', 'Finn', 'Greta', 'Hal'])[1 + n % 8] || ' '
               || (array['Lee', 'Ortiz', 'Müller', 'Novak', 'Okafor', 'Poe', 'Quist', 'Rossi'])[1 + n / 8 % 8] || ' ' || n
    from generate_series(0, 199999) as n;
analyze record;

-- Whose the rows are: 40 to 44 are of the ordinary user's unit (the user is 42), 45 and 46 of the ward below it, all others of
-- the root. 98 has few rows, and 99 none but what is shared with them. The team, which has no number, owns rows too.
create temporary table owner as
    select n, 8 as code, pg_temp.id(8, n) as id,
           case when n between 40 and 44 then 'b0b0b0b0-0000-4000-8000-00000000000a'
                when n in (45, 46) then 'b0b0b0b0-0000-4000-8000-00000000000b'
                else '00000000-0000-4000-8000-000000000002' end::uuid as unit_id
    from generate_series(0, 99) as n
    union all
    select -1, 9, '7ea70000-0000-4000-8000-000000000001', 'b0b0b0b0-0000-4000-8000-00000000000b';
analyze owner;

insert into participant (object_type_code, id, family_code, name, parent_id, owner_type_code, owner_id,
                         owning_business_unit_id, created_on, created_by_id, modified_on, modified_by_id)
select record.code, record.id, record.code, record.name,
       case when record.code = 1 and record.n > 0 then pg_temp.id(1, record.n / 10) end, 8,
       case when record.code = 8 then record.id else owner.id end, owner.unit_id,
       '2026-01-01Z', owner.id, '2026-01-01Z', owner.id
from record join owner on owner.n = case
    when record.code = 8 then record.n % 98
    when record.code = 2 and record.n % 10000 = 98 then 98
    else record.n % 98 end
where not exists (select 1 from participant as made where made.object_type_code = record.code and made.id = record.id);

insert into team_membership (id, team_id, user_id)
select pg_temp.id(2056, n), '7ea70000-0000-4000-8000-000000000001', pg_temp.id(8, n)
from generate_series(1000, 10999) as n;

-- 50 roles.
create temporary table role as
    select n, pg_temp.id(3231, n) as id from generate_series(0, 49) as n;
insert into connection_role (id, name, state_code, status_code, created_on, created_by_id, modified_on, modified_by_id)
select id, 'Role ' || n, 0, 1, '2026-01-01Z', pg_temp.id(8, 0), '2026-01-01Z', pg_temp.id(8, 0) from role;

-- Who is connected with whom. A tenth of all connections are those of one company, the hub; another tenth are those of all
-- companies; the others are those of people, of whom few have many (as Zipf's law has it, and whatever their ids). Role 0 stands in 60 % of all rows,
-- role 49 in three. Owners have unequally many, user 98 has 16, and the team one in 500.
create temporary table pair as
    select k,
           case when k % 10 < 2 then 1 else 2 end as near_code,
           case k % 10 when 0 then 7000 when 1 then k / 10 % 20000
                else floor(199999 * power(pg_temp.chance(1, k), 3))::bigint * 7919 % 199999 end as near_n,
           (k * 31 + 17) % 199999 as far_n,
           case when k in (333333, 666666, 999999) then 49 when k % 5 < 3 then 0
                else 1 + floor(48 * power(pg_temp.chance(2, k), 2)) end::integer as near_role_n,
           case when k * 7 % 5 < 3 then 0 else 1 + k * 7 % 48 end as far_role_n,
           case when k % 500 = 7 then -1 when k % 125000 = 62500 then 98
                else floor(98 * power(pg_temp.chance(3, k), 2)) end::integer as owner_n
    from generate_series(0::bigint, 999999) as k;
analyze pair;

update pg_index set indisready = false where indrelid = 'connection'::regclass;

-- Both rows of each connection.
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
       (k % 20 = 0)::integer, 1 + (k % 20 = 0)::integer, owner.code, owner.id, owner.unit_id, moment, owner.id, moment, owner.id
from (
    select *, pg_temp.id(3234, 2 * k) as master, pg_temp.id(3234, 2 * k + 1) as twin,
           timestamptz '2026-01-01Z' + k * interval '1 second' as moment
    from pair
) as connections
join record as near on near.code = near_code and near.n = near_n
join record as far on far.code = 2 and far.n = far_n
join owner on owner.n = owner_n
join role as near_role on near_role.n = near_role_n
left join role as far_role on k % 10 <> 1 and far_role.n = far_role_n
cross join (values (true), (false)) as rows (is_master);

update pg_index set indisready = true where indrelid = 'connection'::regclass;
reindex table connection;

-- 100,000 rows are shared with user 99, 200 with the ordinary user and 100 with the team.
insert into principal_object_access (id, object_type_code, object_id, connection_id, object_type_name, principal_type_code,
                                     principal_id, principal_type_name, access_rights_mask)
select pg_temp.id(11, k * 10 + principal_n), 3234, pg_temp.id(3234, 2 * k), pg_temp.id(3234, 2 * k), 'connection',
       principal_code, principal_id, case principal_code when 8 then 'systemuser' else 'team' end, 1
from (values (1, 8, pg_temp.id(8, 99), 10), (2, 8, pg_temp.id(8, 42), 5000),
             (3, 9, '7ea70000-0000-4000-8000-000000000001'::uuid, 10000))
    as shares (principal_n, principal_code, principal_id, every)
join generate_series(3::bigint, 999999) as k on k % every = 3;

-- The last hundred rows changed after the delta links of the tests were given out.
select setval('version_number', 5000000);
update connection set version_number = nextval('version_number') where id >= pg_temp.id(3234, 1999900);
analyze;
