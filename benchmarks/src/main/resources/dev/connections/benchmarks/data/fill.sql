-- The rows of a dataset, for PostgreSQL and H2. The numbers in braces are those of DatasetSize; {series N} stands for the
-- numbers from 0 to N - 1 as s(n). A choice that is not even takes floor(N ^ u) of N with u evenly spread in [0, 1): rank r
-- has a share in proportion to ln(1 + 1 / r), as Zipf's law with exponent 1 says. The multiples of irrational numbers spread u.

insert into business_unit (id, name, parent_id)
select bench_id(10, n), 'Unit ' || n,
       case when n < 10 then cast('{root}' as uuid) else bench_id(10, n / 10) end
from {series businessUnits};

-- Users and the one team belong to themselves. A user signs in with its own id as object id.
insert into participant (object_type_code, id, principal_id, identity_object_id, family_code, name, owner_type_code, owner_id,
                         owning_business_unit_id, created_on, created_by_id, modified_on, modified_by_id)
select 8, bench_id(8, n), bench_id(8, n), bench_id(8, n), 8, 'User ' || n, 8, bench_id(8, n),
       bench_id(10, mod(n, {businessUnits})), {start}, cast('{administrator}' as uuid), {start}, cast('{administrator}' as uuid)
from {series users};

insert into participant (object_type_code, id, principal_id, family_code, name, owner_type_code, owner_id,
                         owning_business_unit_id, created_on, created_by_id, modified_on, modified_by_id)
values (9, bench_id(9, 0), bench_id(9, 0), 9, 'Everybody', 9, bench_id(9, 0),
        bench_id(10, 2), {start}, cast('{administrator}' as uuid), {start}, cast('{administrator}' as uuid));

insert into team_membership (id, team_id, user_id)
select bench_id(23, n), bench_id(9, 0), bench_id(8, n) from {series users};

-- Companies in a hierarchy, ten under each; the first is the hub.
insert into participant (object_type_code, id, family_code, name, parent_id, owner_type_code, owner_id,
                         owning_business_unit_id, created_on, created_by_id, modified_on, modified_by_id)
select 1, bench_id(1, n), 1, 'Company ' || n, case when n > 0 then bench_id(1, n / 10) end, 8, bench_id(8, mod(n, {users})),
       bench_id(10, mod(mod(n, {users}), {businessUnits})),
       {start}, bench_id(8, mod(n, {users})), {start}, bench_id(8, mod(n, {users}))
from {series accounts};

-- People, each even-numbered one followed by one of the same owner. Of those who have no connections yet, the measured user has
-- every second one, and the user with many shares every fourth.
insert into participant (object_type_code, id, family_code, name, owner_type_code, owner_id,
                         owning_business_unit_id, created_on, created_by_id, modified_on, modified_by_id)
select 2, bench_id(2, n), 2,
       case mod(n, 8) when 0 then 'Ann' when 1 then 'Ben' when 2 then 'Carla' when 3 then 'Dan'
                      when 4 then 'Eve' when 5 then 'Finn' when 6 then 'Greta' else 'Hal' end
       || ' ' || case mod(n / 8, 8) when 0 then 'Lee' when 1 then 'Ortiz' when 2 then 'Müller' when 3 then 'Novak'
                                    when 4 then 'Okafor' when 5 then 'Poe' when 6 then 'Quist' else 'Rossi' end
       || ' ' || n,
       8, bench_id(8, owner), bench_id(10, mod(owner, {businessUnits})),
       {start}, bench_id(8, owner), {start}, bench_id(8, owner)
from (select n, case when n >= {contacts} and mod(n, 2) = 0 then 2
                     when n >= {contacts} and mod(n, 4) = 1 then 1
                     else mod(n / 2, {users}) end as owner
      from {series people}) people;

insert into connection_role (id, name, state_code, status_code, created_on, created_by_id, modified_on, modified_by_id)
select bench_id(3231, n), case n when 0 then 'Common' when 1 then 'Rare' else 'Role ' || n end, 0, 1,
       {start}, cast('{administrator}' as uuid), {start}, cast('{administrator}' as uuid)
from {series roles};

-- The role of ordinary users: their own connections, those of their unit to read, contacts of their unit and below it, all
-- companies, and what nobody owns. Depths: 1 Basic, 2 Local, 4 Deep, 8 Global.
insert into security_role (id, name, business_unit_id, created_on, created_by_id, modified_on, modified_by_id)
values (bench_id(1036, 0), 'Ordinary user', cast('{root}' as uuid),
        {start}, cast('{administrator}' as uuid), {start}, cast('{administrator}' as uuid));

insert into role_privilege (id, role_id, privilege_id, depth_mask)
select bench_id(1037, row_number() over (order by name)), bench_id(1036, 0), id,
       case when name = 'prvReadConnection' then 2
            when name = 'prvReadContact' then 4
            when name like '%Connection' then 1
            else 8 end
from privilege
where name in ('prvReadConnection', 'prvCreateConnection', 'prvWriteConnection', 'prvDeleteConnection', 'prvAppendConnection',
               'prvAppendToConnection', 'prvShareConnection', 'prvAssignConnection', 'prvReadContact', 'prvAppendToContact',
               'prvReadAccount', 'prvAppendToAccount', 'prvReadConnectionRole', 'prvAppendToConnectionRole', 'prvReadUser',
               'prvReadTeam', 'prvReadBusinessUnit', 'prvReadRole');

insert into user_role (id, user_id, role_id)
select bench_id(35, n), bench_id(8, n), bench_id(1036, 0) from {series users};

-- Which sides, roles and owner each connection has. The first ones are the hub's.
create table bench_draft as
select k,
       case when k < {hub} or mod(k, 10) = 0 then 1 else 2 end as near_code,
       case when k < {hub} then bench_id(1, 0)
            when mod(k, 10) = 0 then bench_id(1, cast(floor(power(cast({accounts} as double precision), u1)) as bigint) - 1)
            else bench_id(2, 2 * (cast(floor(power(cast({pairs} as double precision), u1)) as bigint) - 1)) end as near_id,
       case when k < {hub} then bench_id(2, k) else bench_id(2, 2 * mod(k * 31 + 17, {pairs}) + 1) end as far_id,
       case when k in ({hub} + 1, {hub} + 2, {hub} + 3) then bench_id(3231, 1)
            when u2 < 0.6 then bench_id(3231, 0)
            else bench_id(3231, 1 + cast(floor(power(cast({roles} - 1 as double precision), (u2 - 0.6) / 0.4)) as bigint)) end
           as role_id,
       case when mod(k, {ownStride}) not in (4, 5) and mod(k, 50) = 3 then 9 else 8 end as owner_code,
       case when mod(k, {ownStride}) = 5 then bench_id(8, 2)
            when mod(k, {ownStride}) = 4 then cast('{administrator}' as uuid)
            when mod(k, 50) = 3 then bench_id(9, 0)
            else bench_id(8, cast(floor(power(cast({users} as double precision), u3)) as bigint) - 1) end as owner_id,
       k / {pairs} as block
from (select n as k, n * 0.6180339887498949e0 - floor(n * 0.6180339887498949e0) as u1,
             n * 0.4142135623730951e0 - floor(n * 0.4142135623730951e0) as u2,
             n * 0.7320508075688772e0 - floor(n * 0.7320508075688772e0) as u3
      from {series connections}) numbers;

-- Both rows of each connection. Pairs repeat between blocks only, each of which has a period of its own.
insert into connection (id, related_connection_id, is_master, name,
                        record1_type_code, record1_id, role1_id, record2_type_code, record2_id, role2_id,
                        description, effective_start, effective_end, state_code, status_code, owner_type_code, owner_id,
                        owning_business_unit_id, created_on, created_by_id, modified_on, modified_by_id)
select case when is_master then bench_id(3234, 2 * k) else bench_id(3234, 2 * k + 1) end,
       case when is_master then bench_id(3234, 2 * k + 1) else bench_id(3234, 2 * k) end,
       is_master,
       case when is_master then far.name else near.name end,
       case when is_master then near_code else 2 end, case when is_master then near_id else far_id end, role_id,
       case when is_master then 2 else near_code end, case when is_master then far_id else near_id end, role_id,
       case when mod(k, 2) = 0 then 'since ' || k end,
       cast(date '2000-01-01' + interval '1' day * (1500 * block + mod(k, 400)) as date),
       cast(date '2000-01-01' + interval '1' day * (1500 * block + mod(k, 400) + 1000) as date),
       case when mod(k, 20) = 0 then 1 else 0 end, case when mod(k, 20) = 0 then 2 else 1 end,
       owner_code, draft.owner_id, owner.owning_business_unit_id,
       {start} + interval '1' second * k, cast('{administrator}' as uuid),
       {start} + interval '1' second * k, cast('{administrator}' as uuid)
from bench_draft draft
join participant near on near.object_type_code = draft.near_code and near.id = draft.near_id
join participant far on far.object_type_code = 2 and far.id = draft.far_id
join participant owner on owner.object_type_code = draft.owner_code and owner.id = draft.owner_id
cross join (values (true), (false)) as kinds (is_master)
order by k, is_master desc;

-- What the server wrote down about each, to be delivered.
insert into connection_event (id, type, row_id, twin_id, occurred_on, payload)
select bench_id(3235, k), 'Connected', bench_id(3234, 2 * k), bench_id(3234, 2 * k + 1), {start} + interval '1' second * k,
       '{"from":{"type":"' || case near_code when 1 then 'account' else 'contact' end || '","id":"' || cast(near_id as varchar)
       || '","role":"' || cast(role_id as varchar) || '"},"to":{"type":"contact","id":"' || cast(far_id as varchar)
       || '","role":"' || cast(role_id as varchar) || '"},"start":"2000-01-01","at":"2026-01-01T00:00:00Z","by":"'
       || '{administrator}' || '"}'
from bench_draft;

drop table bench_draft;

-- One user has many rows shared, the measured one a hundred; rows of other owners mostly.
insert into principal_object_access (object_type_code, object_id, principal_type_code, principal_id, access_rights_mask, id,
                                     object_type_name, principal_type_name, connection_id)
select 3234, bench_id(3234, 2 * n * {shareStride} + 1), 8, bench_id(8, 1), 1, bench_id(11, n),
       'connection', 'systemuser', bench_id(3234, 2 * n * {shareStride} + 1)
from {series shares};

insert into principal_object_access (object_type_code, object_id, principal_type_code, principal_id, access_rights_mask, id,
                                     object_type_name, principal_type_name, connection_id)
select 3234, bench_id(3234, 2 * n * {fewSharesStride} + 1), 8, bench_id(8, 2), 1, bench_id(12, n),
       'connection', 'systemuser', bench_id(3234, 2 * n * {fewSharesStride} + 1)
from {series fewShares};
