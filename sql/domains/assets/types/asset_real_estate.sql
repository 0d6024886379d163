-- Real estate: fields of contract/entities/assets, secret-grade ones left out. A constraint is named after the
-- field that it guards and its comment is the sentence that a person reads when it refuses.
create table app.asset_real_estate (
  tenant_id             integer not null,
  asset_id              uuid not null,
  property_type         text not null,
  use                   text not null,
  address_line          text not null,
  address_city          text,
  address_region        text,
  address_postal_code   text,
  address_country       text,
  parcel_number         text,
  lot_acres             numeric(12,4),
  area_square_feet      integer,
  year_built            integer,
  bedrooms              integer,
  bathrooms             numeric(5,1),
  deed_type             text,
  title_policy          text,
  conservation_easement boolean,
  annual_tax_minor      bigint,
  assessed_value_minor  bigint,
  assessed_year         integer,
  association_fee_minor bigint,
  rent_minor            bigint,
  purchase_price_minor  bigint,
  improvements_minor    bigint,
  insurer               text,
  policy_number         text,
  row_version           bigint not null default 1,
  updated_at            timestamptz not null default now(),
  primary key (tenant_id, asset_id),
  foreign key (tenant_id, asset_id) references app.assets (tenant_id, id) on delete restrict,
  constraint property_type check (property_type in ('single_family', 'condo', 'townhouse', 'multi_family', 'land', 'farm', 'commercial', 'vacation', 'timeshare')),
  constraint use check (use in ('primary', 'second', 'rental', 'commercial', 'vacant')),
  constraint address_line check (length(address_line) between 1 and 200),
  constraint address_city check (length(address_city) <= 120),
  constraint address_region check (length(address_region) <= 60),
  constraint address_postal_code check (length(address_postal_code) <= 20),
  constraint address_country check (length(address_country) <= 2 and address_country ~ '^[A-Z]{2}$'),
  constraint parcel_number check (length(parcel_number) <= 60),
  constraint lot_acres check (lot_acres between 0 and 99999999.9999),
  constraint area_square_feet check (area_square_feet between 0 and 10000000),
  constraint year_built check (year_built between 1600 and 2100),
  constraint bedrooms check (bedrooms between 0 and 500),
  constraint bathrooms check (bathrooms between 0 and 9999.9),
  constraint deed_type check (deed_type in ('warranty', 'special_warranty', 'quitclaim', 'trustee', 'transfer_on_death', 'other')),
  constraint title_policy check (length(title_policy) <= 120),
  constraint annual_tax_minor check (annual_tax_minor between 0 and 9007199254740991),
  constraint assessed_value_minor check (assessed_value_minor between 0 and 9007199254740991),
  constraint assessed_year check (assessed_year between 1900 and 2100),
  constraint association_fee_minor check (association_fee_minor between 0 and 9007199254740991),
  constraint rent_minor check (rent_minor between 0 and 9007199254740991),
  constraint purchase_price_minor check (purchase_price_minor between 0 and 9007199254740991),
  constraint improvements_minor check (improvements_minor between 0 and 9007199254740991),
  constraint insurer check (length(insurer) <= 120),
  constraint policy_number check (length(policy_number) <= 60)
);
comment on table app.asset_real_estate is 'Real estate: what is particular to this type; one row per asset of category real_estate';
comment on column app.asset_real_estate.tenant_id is 'Tenant';
comment on column app.asset_real_estate.asset_id is 'The asset';
comment on column app.asset_real_estate.property_type is 'Kind of property';
comment on column app.asset_real_estate.use is 'Use';
comment on column app.asset_real_estate.address_line is 'Street (personal data)';
comment on column app.asset_real_estate.address_city is 'City (personal data)';
comment on column app.asset_real_estate.address_region is 'State or region (personal data)';
comment on column app.asset_real_estate.address_postal_code is 'Postal code (personal data)';
comment on column app.asset_real_estate.address_country is 'Country (personal data)';
comment on column app.asset_real_estate.parcel_number is 'Parcel number';
comment on column app.asset_real_estate.lot_acres is 'Lot; acres';
comment on column app.asset_real_estate.area_square_feet is 'Living area; sq ft';
comment on column app.asset_real_estate.year_built is 'Year built';
comment on column app.asset_real_estate.bedrooms is 'Bedrooms';
comment on column app.asset_real_estate.bathrooms is 'Bathrooms';
comment on column app.asset_real_estate.deed_type is 'Deed';
comment on column app.asset_real_estate.title_policy is 'Title policy (personal data)';
comment on column app.asset_real_estate.conservation_easement is 'Conservation easement';
comment on column app.asset_real_estate.annual_tax_minor is 'Property tax a year; minor units of the asset''s currency';
comment on column app.asset_real_estate.assessed_value_minor is 'Assessed value; minor units of the asset''s currency';
comment on column app.asset_real_estate.assessed_year is 'Year of assessment';
comment on column app.asset_real_estate.association_fee_minor is 'Association fee a month; minor units of the asset''s currency';
comment on column app.asset_real_estate.rent_minor is 'Rent a month; minor units of the asset''s currency';
comment on column app.asset_real_estate.purchase_price_minor is 'Purchase price; minor units of the asset''s currency';
comment on column app.asset_real_estate.improvements_minor is 'Improvements; minor units of the asset''s currency';
comment on column app.asset_real_estate.insurer is 'Insurer';
comment on column app.asset_real_estate.policy_number is 'Policy number (personal data)';
comment on column app.asset_real_estate.row_version is 'Raised by one at each change of the row';
comment on column app.asset_real_estate.updated_at is 'Instant of the last change';
comment on constraint property_type on app.asset_real_estate is 'One of: single_family, condo, townhouse, multi_family, land, farm, commercial, vacation, timeshare.';
comment on constraint use on app.asset_real_estate is 'One of: primary, second, rental, commercial, vacant.';
comment on constraint address_line on app.asset_real_estate is '1 to 200 characters.';
comment on constraint address_city on app.asset_real_estate is 'At most 120 characters.';
comment on constraint address_region on app.asset_real_estate is 'At most 60 characters.';
comment on constraint address_postal_code on app.asset_real_estate is 'At most 20 characters.';
comment on constraint address_country on app.asset_real_estate is 'Two capital letters, such as US.';
comment on constraint parcel_number on app.asset_real_estate is 'At most 60 characters.';
comment on constraint lot_acres on app.asset_real_estate is 'At least 0.';
comment on constraint area_square_feet on app.asset_real_estate is 'Between 0 and 10000000.';
comment on constraint year_built on app.asset_real_estate is 'Between 1600 and 2100.';
comment on constraint bedrooms on app.asset_real_estate is 'Between 0 and 500.';
comment on constraint bathrooms on app.asset_real_estate is 'At least 0.';
comment on constraint deed_type on app.asset_real_estate is 'One of: warranty, special_warranty, quitclaim, trustee, transfer_on_death, other.';
comment on constraint title_policy on app.asset_real_estate is 'At most 120 characters.';
comment on constraint annual_tax_minor on app.asset_real_estate is 'Must not be below zero.';
comment on constraint assessed_value_minor on app.asset_real_estate is 'Must not be below zero.';
comment on constraint assessed_year on app.asset_real_estate is 'Between 1900 and 2100.';
comment on constraint association_fee_minor on app.asset_real_estate is 'Must not be below zero.';
comment on constraint rent_minor on app.asset_real_estate is 'Must not be below zero.';
comment on constraint purchase_price_minor on app.asset_real_estate is 'Must not be below zero.';
comment on constraint improvements_minor on app.asset_real_estate is 'Must not be below zero.';
comment on constraint insurer on app.asset_real_estate is 'At most 120 characters.';
comment on constraint policy_number on app.asset_real_estate is 'At most 60 characters.';
