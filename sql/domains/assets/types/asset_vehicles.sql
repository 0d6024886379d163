-- Vehicle: fields of contract/entities/assets, secret-grade ones left out. A constraint is named after the
-- field that it guards and its comment is the sentence that a person reads when it refuses.
create table app.asset_vehicles (
  tenant_id             integer not null,
  asset_id              uuid not null,
  vehicle_kind          text not null,
  make                  text not null,
  model                 text not null,
  model_year            integer not null,
  identification_number text,
  plate                 text,
  plate_region          text,
  mileage               integer,
  engine_hours          integer,
  condition             text,
  is_collector          boolean,
  garage_address        text,
  title_holder          text,
  insurer               text,
  policy_number         text,
  row_version           bigint not null default 1,
  updated_at            timestamptz not null default now(),
  primary key (tenant_id, asset_id),
  foreign key (tenant_id, asset_id) references app.assets (tenant_id, id) on delete restrict,
  constraint vehicle_kind check (vehicle_kind in ('car', 'truck', 'motorcycle', 'rv', 'boat', 'aircraft', 'trailer', 'equipment')),
  constraint make check (length(make) between 1 and 60),
  constraint model check (length(model) between 1 and 60),
  constraint model_year check (model_year between 1886 and 2100),
  constraint identification_number check (length(identification_number) <= 30 and (identification_number = '' or model_year < 1981 or vehicle_kind not in ('car', 'truck', 'motorcycle', 'rv', 'trailer') or app.is_vehicle_identification_number(identification_number))),
  constraint plate check (length(plate) <= 20),
  constraint plate_region check (length(plate_region) <= 60),
  constraint mileage check (mileage between 0 and 5000000),
  constraint engine_hours check (engine_hours between 0 and 1000000),
  constraint condition check (condition in ('excellent', 'good', 'fair', 'poor', 'project')),
  constraint garage_address check (length(garage_address) <= 200),
  constraint title_holder check (length(title_holder) <= 120),
  constraint insurer check (length(insurer) <= 120),
  constraint policy_number check (length(policy_number) <= 60)
);
comment on table app.asset_vehicles is 'Vehicle: what is particular to this type; one row per asset of category vehicle';
comment on column app.asset_vehicles.tenant_id is 'Tenant';
comment on column app.asset_vehicles.asset_id is 'The asset';
comment on column app.asset_vehicles.vehicle_kind is 'Kind';
comment on column app.asset_vehicles.make is 'Make';
comment on column app.asset_vehicles.model is 'Model';
comment on column app.asset_vehicles.model_year is 'Year';
comment on column app.asset_vehicles.identification_number is 'VIN, hull or tail number (personal data)';
comment on column app.asset_vehicles.plate is 'Plate (personal data)';
comment on column app.asset_vehicles.plate_region is 'State of the plate (personal data)';
comment on column app.asset_vehicles.mileage is 'Mileage; miles';
comment on column app.asset_vehicles.engine_hours is 'Engine hours; hours';
comment on column app.asset_vehicles.condition is 'Condition';
comment on column app.asset_vehicles.is_collector is 'Collector vehicle';
comment on column app.asset_vehicles.garage_address is 'Kept at (personal data)';
comment on column app.asset_vehicles.title_holder is 'Title holder';
comment on column app.asset_vehicles.insurer is 'Insurer';
comment on column app.asset_vehicles.policy_number is 'Policy number (personal data)';
comment on column app.asset_vehicles.row_version is 'Raised by one at each change of the row';
comment on column app.asset_vehicles.updated_at is 'Instant of the last change';
comment on constraint vehicle_kind on app.asset_vehicles is 'One of: car, truck, motorcycle, rv, boat, aircraft, trailer, equipment.';
comment on constraint make on app.asset_vehicles is '1 to 60 characters.';
comment on constraint model on app.asset_vehicles is '1 to 60 characters.';
comment on constraint model_year on app.asset_vehicles is 'Between 1886 and 2100.';
comment on constraint identification_number on app.asset_vehicles is 'This is not a valid VIN: 17 characters without I, O, Q, and a check digit at the ninth place.';
comment on constraint plate on app.asset_vehicles is 'At most 20 characters.';
comment on constraint plate_region on app.asset_vehicles is 'At most 60 characters.';
comment on constraint mileage on app.asset_vehicles is 'Between 0 and 5000000.';
comment on constraint engine_hours on app.asset_vehicles is 'Between 0 and 1000000.';
comment on constraint condition on app.asset_vehicles is 'One of: excellent, good, fair, poor, project.';
comment on constraint garage_address on app.asset_vehicles is 'At most 200 characters.';
comment on constraint title_holder on app.asset_vehicles is 'At most 120 characters.';
comment on constraint insurer on app.asset_vehicles is 'At most 120 characters.';
comment on constraint policy_number on app.asset_vehicles is 'At most 60 characters.';
