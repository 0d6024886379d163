-- Collectible: fields of contract/entities/assets, secret-grade ones left out. A constraint is named after the
-- field that it guards and its comment is the sentence that a person reads when it refuses.
create table app.asset_collectibles (
  tenant_id            integer not null,
  asset_id             uuid not null,
  collectible_class    text not null,
  title                text not null,
  artist               text,
  year_made            text,
  medium               text,
  dimensions_cm        text,
  edition              text,
  condition            text,
  provenance           text,
  item_count           integer,
  appraiser            text,
  appraisal_value_type text,
  location             text,
  loaned_to            text,
  export_restriction   text,
  row_version          bigint not null default 1,
  updated_at           timestamptz not null default now(),
  primary key (tenant_id, asset_id),
  foreign key (tenant_id, asset_id) references app.assets (tenant_id, id) on delete restrict,
  constraint collectible_class check (collectible_class in ('art', 'antiques', 'wine', 'coins', 'stamps', 'books', 'watches', 'cars_collection', 'memorabilia', 'other')),
  constraint title check (length(title) between 1 and 200),
  constraint artist check (length(artist) <= 120),
  constraint year_made check (length(year_made) <= 20),
  constraint medium check (length(medium) <= 120),
  constraint dimensions_cm check (length(dimensions_cm) <= 60),
  constraint edition check (length(edition) <= 60),
  constraint condition check (length(condition) <= 120),
  constraint provenance check (length(provenance) <= 4000),
  constraint item_count check (item_count between 1 and 1000000),
  constraint appraiser check (length(appraiser) <= 120),
  constraint appraisal_value_type check (appraisal_value_type in ('fair_market_value', 'replacement')),
  constraint location check (length(location) <= 200),
  constraint loaned_to check (length(loaned_to) <= 120),
  constraint export_restriction check (length(export_restriction) <= 200)
);
comment on table app.asset_collectibles is 'Collectible: what is particular to this type; one row per asset of category collectible';
comment on column app.asset_collectibles.tenant_id is 'Tenant';
comment on column app.asset_collectibles.asset_id is 'The asset';
comment on column app.asset_collectibles.collectible_class is 'Class';
comment on column app.asset_collectibles.title is 'Title or description';
comment on column app.asset_collectibles.artist is 'Artist or maker';
comment on column app.asset_collectibles.year_made is 'Year';
comment on column app.asset_collectibles.medium is 'Medium';
comment on column app.asset_collectibles.dimensions_cm is 'Dimensions';
comment on column app.asset_collectibles.edition is 'Edition';
comment on column app.asset_collectibles.condition is 'Condition';
comment on column app.asset_collectibles.provenance is 'Provenance';
comment on column app.asset_collectibles.item_count is 'Number of items';
comment on column app.asset_collectibles.appraiser is 'Appraiser';
comment on column app.asset_collectibles.appraisal_value_type is 'Appraised for';
comment on column app.asset_collectibles.location is 'Where it is (personal data)';
comment on column app.asset_collectibles.loaned_to is 'On loan to';
comment on column app.asset_collectibles.export_restriction is 'Export restriction';
comment on column app.asset_collectibles.row_version is 'Raised by one at each change of the row';
comment on column app.asset_collectibles.updated_at is 'Instant of the last change';
comment on constraint collectible_class on app.asset_collectibles is 'One of: art, antiques, wine, coins, stamps, books, watches, cars_collection, memorabilia, other.';
comment on constraint title on app.asset_collectibles is '1 to 200 characters.';
comment on constraint artist on app.asset_collectibles is 'At most 120 characters.';
comment on constraint year_made on app.asset_collectibles is 'At most 20 characters.';
comment on constraint medium on app.asset_collectibles is 'At most 120 characters.';
comment on constraint dimensions_cm on app.asset_collectibles is 'At most 60 characters.';
comment on constraint edition on app.asset_collectibles is 'At most 60 characters.';
comment on constraint condition on app.asset_collectibles is 'At most 120 characters.';
comment on constraint provenance on app.asset_collectibles is 'At most 4000 characters.';
comment on constraint item_count on app.asset_collectibles is 'Between 1 and 1000000.';
comment on constraint appraiser on app.asset_collectibles is 'At most 120 characters.';
comment on constraint appraisal_value_type on app.asset_collectibles is 'One of: fair_market_value, replacement.';
comment on constraint location on app.asset_collectibles is 'At most 200 characters.';
comment on constraint loaned_to on app.asset_collectibles is 'At most 120 characters.';
comment on constraint export_restriction on app.asset_collectibles is 'At most 200 characters.';
