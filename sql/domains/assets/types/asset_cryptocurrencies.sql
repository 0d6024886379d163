-- Digital currency: fields of contract/entities/assets, secret-grade ones left out. A constraint is named after the
-- field that it guards and its comment is the sentence that a person reads when it refuses.
create table app.asset_cryptocurrencies (
  tenant_id        integer not null,
  asset_id         uuid not null,
  coin             text not null,
  network          text not null,
  custody          text not null,
  quantity         numeric(38,18) not null,
  price_source     text not null,
  public_address   text,
  exchange_account text,
  is_staked        boolean,
  fiduciary_access boolean,
  cost_lots        jsonb,
  row_version      bigint not null default 1,
  updated_at       timestamptz not null default now(),
  primary key (tenant_id, asset_id),
  foreign key (tenant_id, asset_id) references app.assets (tenant_id, id) on delete restrict,
  constraint coin check (length(coin) between 1 and 60),
  constraint network check (length(network) between 1 and 60),
  constraint custody check (custody in ('exchange', 'hot', 'hardware', 'multisig', 'etf', 'paper')),
  constraint quantity check (quantity between 0 and 99999999999999999999.999999999999999999),
  constraint price_source check (length(price_source) between 1 and 120),
  constraint public_address check (length(public_address) <= 120),
  constraint exchange_account check (length(exchange_account) <= 120),
  constraint cost_lots check (app.are_rows(cost_lots, '{"bought_on":"date","quantity":"decimal","cost_minor":"money"}', 200))
);
comment on table app.asset_cryptocurrencies is 'Digital currency: what is particular to this type; one row per asset of category cryptocurrency';
comment on column app.asset_cryptocurrencies.tenant_id is 'Tenant';
comment on column app.asset_cryptocurrencies.asset_id is 'The asset';
comment on column app.asset_cryptocurrencies.coin is 'Coin';
comment on column app.asset_cryptocurrencies.network is 'Network';
comment on column app.asset_cryptocurrencies.custody is 'Custody';
comment on column app.asset_cryptocurrencies.quantity is 'Quantity';
comment on column app.asset_cryptocurrencies.price_source is 'Price source';
comment on column app.asset_cryptocurrencies.public_address is 'Public address (personal data)';
comment on column app.asset_cryptocurrencies.exchange_account is 'Exchange account (personal data)';
comment on column app.asset_cryptocurrencies.is_staked is 'Staked';
comment on column app.asset_cryptocurrencies.fiduciary_access is 'The fiduciary can get access';
comment on column app.asset_cryptocurrencies.cost_lots is 'Purchases; list of bought_on, quantity, cost_minor (minor units)';
comment on column app.asset_cryptocurrencies.row_version is 'Raised by one at each change of the row';
comment on column app.asset_cryptocurrencies.updated_at is 'Instant of the last change';
comment on constraint coin on app.asset_cryptocurrencies is '1 to 60 characters.';
comment on constraint network on app.asset_cryptocurrencies is '1 to 60 characters.';
comment on constraint custody on app.asset_cryptocurrencies is 'One of: exchange, hot, hardware, multisig, etf, paper.';
comment on constraint quantity on app.asset_cryptocurrencies is 'At least 0.';
comment on constraint price_source on app.asset_cryptocurrencies is '1 to 120 characters.';
comment on constraint public_address on app.asset_cryptocurrencies is 'At most 120 characters.';
comment on constraint exchange_account on app.asset_cryptocurrencies is 'At most 120 characters.';
comment on constraint cost_lots on app.asset_cryptocurrencies is 'At most 200 rows with bought_on, quantity, cost_minor.';
