/* @name spCalculateNetWorth */
select r.owner_persona_id as "owner_persona_id!", r.owner_name as "owner_name!", r.category_code as "category_code!", r.currency as "currency!",
       r.assets_minor as "assets_minor!", r.debts_minor as "debts_minor!", r.net_minor as "net_minor!", r.unknown_count as "unknown_count!",
       r.death_benefit_minor as "death_benefit_minor!"
  from api.sp_calculate_net_worth(:ffcId, :personaId, :asOf, :currency) r;

/* @name spGetAssetDetails */
select api.sp_get_asset_details(:assetId!) as "details!";

/* @name spGetPersonaAssets */
select r.asset_id as "asset_id!", r.name as "name!", r.category_code as "category_code!", r.interest_class as "interest_class!",
       r.basis_points as "basis_points!", r.currency as "currency!", r.value_minor, r.share_minor
  from api.sp_get_persona_assets(:personaId!, :asOf) r;

/* @name spGetFfcHierarchy */
select r.persona_id as "persona_id!", r.display_name as "display_name!", r.role as "role!", r.generation as "generation!",
       r.parent_persona_id, r.spouse_persona_id
  from api.sp_get_ffc_hierarchy(:ffcId!) r;

/* @name spSetAssetPermission */
select api.sp_set_asset_permission(:mutationId!, :permission!) as "result!";
