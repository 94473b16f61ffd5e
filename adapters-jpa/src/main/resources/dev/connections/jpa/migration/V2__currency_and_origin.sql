create table transaction_currency (
    id uuid not null,
    name varchar(100) not null,
    iso_code varchar(5) not null,
    symbol varchar(13) not null,
    currency_precision integer not null,
    exchange_rate decimal(24, 12) not null,
    state_code integer not null,
    status_code integer not null,
    created_on timestamp(6) with time zone not null,
    created_by_id uuid not null,
    created_on_behalf_by_id uuid,
    modified_on timestamp(6) with time zone not null,
    modified_by_id uuid not null,
    modified_on_behalf_by_id uuid,
    version_number bigint default nextval('version_number') not null,
    constraint transaction_currency_key primary key (id)
);
create index transaction_currency_by_version on transaction_currency (version_number);

-- In which currency a connection is valued, and what the currency was worth when that was said.
alter table connection add column transaction_currency_id uuid;
alter table connection add column exchange_rate decimal(24, 12);
alter table connection add constraint connection_valuation_is_whole
    check ((transaction_currency_id is null) = (exchange_rate is null));
create index connection_by_currency on connection (transaction_currency_id);
alter table connection add constraint connection_currency
    foreign key (transaction_currency_id) references transaction_currency (id);

-- Which import brought a row from elsewhere, and when, if the row says to be older than that.
alter table connection add column import_sequence_number integer;
alter table connection add column migrated_on date;
