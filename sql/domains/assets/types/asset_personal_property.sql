-- Personal property: fields of contract/entities/assets, secret-grade ones left out. A constraint is named after the
-- field that it guards and its comment is the sentence that a person reads when it refuses.
create table app.asset_personal_property (
  tenant_id           integer not null,
  asset_id            uuid not null,
  property_kind       text not null,
  item_name           text not null,
  maker               text,
  model               text,
  serial_number       text,
  material            text,
  carat               numeric(8,3),
  weight_grams        numeric(12,3),
  location            text,
  scheduled_on_policy boolean,
  intended_recipient  text,
  species             text,
  microchip           text,
  veterinarian        text,
  care_notes          text,
  row_version         bigint not null default 1,
  updated_at          timestamptz not null default now(),
  primary key (tenant_id, asset_id),
  foreign key (tenant_id, asset_id) references app.assets (tenant_id, id) on delete restrict,
  constraint property_kind check (property_kind in ('jewellery', 'furniture', 'clothing', 'electronics', 'tools', 'musical_instrument', 'firearms', 'pets_livestock', 'household', 'other')),
  constraint item_name check (length(item_name) between 1 and 160),
  constraint maker check (length(maker) <= 120),
  constraint model check (length(model) <= 120),
  constraint serial_number check (length(serial_number) <= 60),
  constraint material check (length(material) <= 120),
  constraint carat check (carat between 0 and 99999.999),
  constraint weight_grams check (weight_grams between 0 and 999999999.999),
  constraint location check (length(location) <= 200),
  constraint intended_recipient check (length(intended_recipient) <= 120),
  constraint species check (length(species) <= 60),
  constraint microchip check (length(microchip) <= 30),
  constraint veterinarian check (length(veterinarian) <= 120),
  constraint care_notes check (length(care_notes) <= 4000)
);
comment on table app.asset_personal_property is 'Personal property: what is particular to this type; one row per asset of category personal_property';
comment on column app.asset_personal_property.tenant_id is 'Tenant';
comment on column app.asset_personal_property.asset_id is 'The asset';
comment on column app.asset_personal_property.property_kind is 'Kind';
comment on column app.asset_personal_property.item_name is 'Item';
comment on column app.asset_personal_property.maker is 'Maker';
comment on column app.asset_personal_property.model is 'Model';
comment on column app.asset_personal_property.serial_number is 'Serial number (personal data)';
comment on column app.asset_personal_property.material is 'Material';
comment on column app.asset_personal_property.carat is 'Carat';
comment on column app.asset_personal_property.weight_grams is 'Weight; g';
comment on column app.asset_personal_property.location is 'Where it is (personal data)';
comment on column app.asset_personal_property.scheduled_on_policy is 'Scheduled on a policy';
comment on column app.asset_personal_property.intended_recipient is 'Meant for (personal data)';
comment on column app.asset_personal_property.species is 'Species';
comment on column app.asset_personal_property.microchip is 'Microchip (personal data)';
comment on column app.asset_personal_property.veterinarian is 'Veterinarian (personal data)';
comment on column app.asset_personal_property.care_notes is 'Care';
comment on column app.asset_personal_property.row_version is 'Raised by one at each change of the row';
comment on column app.asset_personal_property.updated_at is 'Instant of the last change';
comment on constraint property_kind on app.asset_personal_property is 'One of: jewellery, furniture, clothing, electronics, tools, musical_instrument, firearms, pets_livestock, household, other.';
comment on constraint item_name on app.asset_personal_property is '1 to 160 characters.';
comment on constraint maker on app.asset_personal_property is 'At most 120 characters.';
comment on constraint model on app.asset_personal_property is 'At most 120 characters.';
comment on constraint serial_number on app.asset_personal_property is 'At most 60 characters.';
comment on constraint material on app.asset_personal_property is 'At most 120 characters.';
comment on constraint carat on app.asset_personal_property is 'At least 0.';
comment on constraint weight_grams on app.asset_personal_property is 'At least 0.';
comment on constraint location on app.asset_personal_property is 'At most 200 characters.';
comment on constraint intended_recipient on app.asset_personal_property is 'At most 120 characters.';
comment on constraint species on app.asset_personal_property is 'At most 60 characters.';
comment on constraint microchip on app.asset_personal_property is 'At most 30 characters.';
comment on constraint veterinarian on app.asset_personal_property is 'At most 120 characters.';
comment on constraint care_notes on app.asset_personal_property is 'At most 4000 characters.';
