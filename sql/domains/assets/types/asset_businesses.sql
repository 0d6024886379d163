-- Business interest: fields of contract/entities/assets, secret-grade ones left out. A constraint is named after the
-- field that it guards and its comment is the sentence that a person reads when it refuses.
create table app.asset_businesses (
  tenant_id                 integer not null,
  asset_id                  uuid not null,
  legal_name                text not null,
  entity_type               text not null,
  interest_type             text not null,
  value_basis               text not null,
  entity_interest_bp        integer,
  state_formed              text,
  shares_held               numeric(26,8),
  share_class               text,
  valuation_method          text,
  marketability_discount_bp integer,
  control_discount_bp       integer,
  revenue_minor             bigint,
  ebitda_minor              bigint,
  distributions_minor       bigint,
  employees                 integer,
  buy_sell_agreement        text,
  buy_sell_trigger          text,
  family_role               text,
  key_contacts              text,
  succession_heir           text,
  row_version               bigint not null default 1,
  updated_at                timestamptz not null default now(),
  primary key (tenant_id, asset_id),
  foreign key (tenant_id, asset_id) references app.assets (tenant_id, id) on delete restrict,
  constraint legal_name check (length(legal_name) between 1 and 160),
  constraint entity_type check (entity_type in ('sole_prop', 'partnership', 'lp', 'llc', 's_corp', 'c_corp', 'nonprofit', 'franchise')),
  constraint interest_type check (interest_type in ('stock', 'membership', 'partnership', 'option', 'note')),
  constraint value_basis check (value_basis in ('whole_entity', 'family_interest')),
  constraint entity_interest_bp check (entity_interest_bp between 0 and 10000),
  constraint state_formed check (length(state_formed) <= 60),
  constraint shares_held check (shares_held between 0 and 999999999999999999.99999999),
  constraint share_class check (length(share_class) <= 60),
  constraint valuation_method check (valuation_method in ('income', 'market', 'asset', 'rule_of_thumb', 'book')),
  constraint marketability_discount_bp check (marketability_discount_bp between 0 and 10000),
  constraint control_discount_bp check (control_discount_bp between 0 and 10000),
  constraint revenue_minor check (revenue_minor between 0 and 9007199254740991),
  constraint ebitda_minor check (ebitda_minor between -9007199254740991 and 9007199254740991),
  constraint distributions_minor check (distributions_minor between 0 and 9007199254740991),
  constraint employees check (employees between 0 and 10000000),
  constraint buy_sell_agreement check (buy_sell_agreement in ('none', 'cross_purchase', 'redemption', 'hybrid')),
  constraint buy_sell_trigger check (length(buy_sell_trigger) <= 200),
  constraint family_role check (length(family_role) <= 120),
  constraint key_contacts check (length(key_contacts) <= 4000),
  constraint succession_heir check (length(succession_heir) <= 120)
);
comment on table app.asset_businesses is 'Business interest: what is particular to this type; one row per asset of category business';
comment on column app.asset_businesses.tenant_id is 'Tenant';
comment on column app.asset_businesses.asset_id is 'The asset';
comment on column app.asset_businesses.legal_name is 'Legal name';
comment on column app.asset_businesses.entity_type is 'Legal form';
comment on column app.asset_businesses.interest_type is 'Kind of interest';
comment on column app.asset_businesses.value_basis is 'The value is of';
comment on column app.asset_businesses.entity_interest_bp is 'Family''s interest in the entity; basis points';
comment on column app.asset_businesses.state_formed is 'State of formation';
comment on column app.asset_businesses.shares_held is 'Shares or units held';
comment on column app.asset_businesses.share_class is 'Class of shares';
comment on column app.asset_businesses.valuation_method is 'How it was valued';
comment on column app.asset_businesses.marketability_discount_bp is 'Discount for marketability; basis points';
comment on column app.asset_businesses.control_discount_bp is 'Discount for lack of control; basis points';
comment on column app.asset_businesses.revenue_minor is 'Revenue a year; minor units of the asset''s currency';
comment on column app.asset_businesses.ebitda_minor is 'EBITDA a year; minor units of the asset''s currency';
comment on column app.asset_businesses.distributions_minor is 'Distributions a year; minor units of the asset''s currency';
comment on column app.asset_businesses.employees is 'Employees';
comment on column app.asset_businesses.buy_sell_agreement is 'Buy-sell agreement';
comment on column app.asset_businesses.buy_sell_trigger is 'Triggered by';
comment on column app.asset_businesses.family_role is 'Role in the business';
comment on column app.asset_businesses.key_contacts is 'Key contacts (personal data)';
comment on column app.asset_businesses.succession_heir is 'Intended successor (personal data)';
comment on column app.asset_businesses.row_version is 'Raised by one at each change of the row';
comment on column app.asset_businesses.updated_at is 'Instant of the last change';
comment on constraint legal_name on app.asset_businesses is '1 to 160 characters.';
comment on constraint entity_type on app.asset_businesses is 'One of: sole_prop, partnership, lp, llc, s_corp, c_corp, nonprofit, franchise.';
comment on constraint interest_type on app.asset_businesses is 'One of: stock, membership, partnership, option, note.';
comment on constraint value_basis on app.asset_businesses is 'One of: whole_entity, family_interest.';
comment on constraint entity_interest_bp on app.asset_businesses is 'Between 0 and 100.00 %.';
comment on constraint state_formed on app.asset_businesses is 'At most 60 characters.';
comment on constraint shares_held on app.asset_businesses is 'At least 0.';
comment on constraint share_class on app.asset_businesses is 'At most 60 characters.';
comment on constraint valuation_method on app.asset_businesses is 'One of: income, market, asset, rule_of_thumb, book.';
comment on constraint marketability_discount_bp on app.asset_businesses is 'Between 0 and 100.00 %.';
comment on constraint control_discount_bp on app.asset_businesses is 'Between 0 and 100.00 %.';
comment on constraint revenue_minor on app.asset_businesses is 'Must not be below zero.';
comment on constraint ebitda_minor on app.asset_businesses is 'Whole cents, a safe integer.';
comment on constraint distributions_minor on app.asset_businesses is 'Must not be below zero.';
comment on constraint employees on app.asset_businesses is 'Between 0 and 10000000.';
comment on constraint buy_sell_agreement on app.asset_businesses is 'One of: none, cross_purchase, redemption, hybrid.';
comment on constraint buy_sell_trigger on app.asset_businesses is 'At most 200 characters.';
comment on constraint family_role on app.asset_businesses is 'At most 120 characters.';
comment on constraint key_contacts on app.asset_businesses is 'At most 4000 characters.';
comment on constraint succession_heir on app.asset_businesses is 'At most 120 characters.';
