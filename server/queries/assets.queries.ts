/** Types generated for queries found in "server/queries/assets.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'SpCalculateNetWorth' parameters type */
export interface ISpCalculateNetWorthParams {
  asOf?: string | null | void;
  currency?: string | null | void;
  ffcId?: string | null | void;
  personaId?: string | null | void;
}

/** 'SpCalculateNetWorth' return type */
export interface ISpCalculateNetWorthResult {
  assets_minor: number;
  category_code: string;
  currency: string;
  death_benefit_minor: number;
  debts_minor: number;
  net_minor: number;
  owner_name: string;
  owner_persona_id: string;
  unknown_count: number;
}

/** 'SpCalculateNetWorth' query type */
export interface ISpCalculateNetWorthQuery {
  params: ISpCalculateNetWorthParams;
  result: ISpCalculateNetWorthResult;
}

const spCalculateNetWorthIR: any = {"usedParamSet":{"ffcId":true,"personaId":true,"asOf":true,"currency":true},"params":[{"name":"ffcId","required":false,"transform":{"type":"scalar"},"locs":[{"a":375,"b":380}]},{"name":"personaId","required":false,"transform":{"type":"scalar"},"locs":[{"a":383,"b":392}]},{"name":"asOf","required":false,"transform":{"type":"scalar"},"locs":[{"a":395,"b":399}]},{"name":"currency","required":false,"transform":{"type":"scalar"},"locs":[{"a":402,"b":410}]}],"statement":"select r.owner_persona_id as \"owner_persona_id!\", r.owner_name as \"owner_name!\", r.category_code as \"category_code!\", r.currency as \"currency!\",\n       r.assets_minor as \"assets_minor!\", r.debts_minor as \"debts_minor!\", r.net_minor as \"net_minor!\", r.unknown_count as \"unknown_count!\",\n       r.death_benefit_minor as \"death_benefit_minor!\"\n  from api.sp_calculate_net_worth(:ffcId, :personaId, :asOf, :currency) r"};

/**
 * Query generated from SQL:
 * ```
 * select r.owner_persona_id as "owner_persona_id!", r.owner_name as "owner_name!", r.category_code as "category_code!", r.currency as "currency!",
 *        r.assets_minor as "assets_minor!", r.debts_minor as "debts_minor!", r.net_minor as "net_minor!", r.unknown_count as "unknown_count!",
 *        r.death_benefit_minor as "death_benefit_minor!"
 *   from api.sp_calculate_net_worth(:ffcId, :personaId, :asOf, :currency) r
 * ```
 */
export const spCalculateNetWorth = new PreparedQuery<ISpCalculateNetWorthParams,ISpCalculateNetWorthResult>(spCalculateNetWorthIR);


/** 'SpGetAssetDetails' parameters type */
export interface ISpGetAssetDetailsParams {
  assetId: string;
}

/** 'SpGetAssetDetails' return type */
export interface ISpGetAssetDetailsResult {
  details: unknown;
}

/** 'SpGetAssetDetails' query type */
export interface ISpGetAssetDetailsQuery {
  params: ISpGetAssetDetailsParams;
  result: ISpGetAssetDetailsResult;
}

const spGetAssetDetailsIR: any = {"usedParamSet":{"assetId":true},"params":[{"name":"assetId","required":true,"transform":{"type":"scalar"},"locs":[{"a":32,"b":40}]}],"statement":"select api.sp_get_asset_details(:assetId!) as \"details!\""};

/**
 * Query generated from SQL:
 * ```
 * select api.sp_get_asset_details(:assetId!) as "details!"
 * ```
 */
export const spGetAssetDetails = new PreparedQuery<ISpGetAssetDetailsParams,ISpGetAssetDetailsResult>(spGetAssetDetailsIR);


/** 'SpGetPersonaAssets' parameters type */
export interface ISpGetPersonaAssetsParams {
  asOf?: string | null | void;
  personaId: string;
}

/** 'SpGetPersonaAssets' return type */
export interface ISpGetPersonaAssetsResult {
  asset_id: string;
  basis_points: number;
  category_code: string;
  currency: string;
  interest_class: string;
  name: string;
  share_minor: number | null;
  value_minor: number | null;
}

/** 'SpGetPersonaAssets' query type */
export interface ISpGetPersonaAssetsQuery {
  params: ISpGetPersonaAssetsParams;
  result: ISpGetPersonaAssetsResult;
}

const spGetPersonaAssetsIR: any = {"usedParamSet":{"personaId":true,"asOf":true},"params":[{"name":"personaId","required":true,"transform":{"type":"scalar"},"locs":[{"a":260,"b":270}]},{"name":"asOf","required":false,"transform":{"type":"scalar"},"locs":[{"a":273,"b":277}]}],"statement":"select r.asset_id as \"asset_id!\", r.name as \"name!\", r.category_code as \"category_code!\", r.interest_class as \"interest_class!\",\n       r.basis_points as \"basis_points!\", r.currency as \"currency!\", r.value_minor, r.share_minor\n  from api.sp_get_persona_assets(:personaId!, :asOf) r"};

/**
 * Query generated from SQL:
 * ```
 * select r.asset_id as "asset_id!", r.name as "name!", r.category_code as "category_code!", r.interest_class as "interest_class!",
 *        r.basis_points as "basis_points!", r.currency as "currency!", r.value_minor, r.share_minor
 *   from api.sp_get_persona_assets(:personaId!, :asOf) r
 * ```
 */
export const spGetPersonaAssets = new PreparedQuery<ISpGetPersonaAssetsParams,ISpGetPersonaAssetsResult>(spGetPersonaAssetsIR);


/** 'SpGetFfcHierarchy' parameters type */
export interface ISpGetFfcHierarchyParams {
  ffcId: string;
}

/** 'SpGetFfcHierarchy' return type */
export interface ISpGetFfcHierarchyResult {
  display_name: string;
  generation: number;
  parent_persona_id: string | null;
  persona_id: string;
  role: string;
  spouse_persona_id: string | null;
}

/** 'SpGetFfcHierarchy' query type */
export interface ISpGetFfcHierarchyQuery {
  params: ISpGetFfcHierarchyParams;
  result: ISpGetFfcHierarchyResult;
}

const spGetFfcHierarchyIR: any = {"usedParamSet":{"ffcId":true},"params":[{"name":"ffcId","required":true,"transform":{"type":"scalar"},"locs":[{"a":203,"b":209}]}],"statement":"select r.persona_id as \"persona_id!\", r.display_name as \"display_name!\", r.role as \"role!\", r.generation as \"generation!\",\n       r.parent_persona_id, r.spouse_persona_id\n  from api.sp_get_ffc_hierarchy(:ffcId!) r"};

/**
 * Query generated from SQL:
 * ```
 * select r.persona_id as "persona_id!", r.display_name as "display_name!", r.role as "role!", r.generation as "generation!",
 *        r.parent_persona_id, r.spouse_persona_id
 *   from api.sp_get_ffc_hierarchy(:ffcId!) r
 * ```
 */
export const spGetFfcHierarchy = new PreparedQuery<ISpGetFfcHierarchyParams,ISpGetFfcHierarchyResult>(spGetFfcHierarchyIR);


/** 'SpSetAssetPermission' parameters type */
export interface ISpSetAssetPermissionParams {
  mutationId: string;
  permission: unknown;
}

/** 'SpSetAssetPermission' return type */
export interface ISpSetAssetPermissionResult {
  result: unknown;
}

/** 'SpSetAssetPermission' query type */
export interface ISpSetAssetPermissionQuery {
  params: ISpSetAssetPermissionParams;
  result: ISpSetAssetPermissionResult;
}

const spSetAssetPermissionIR: any = {"usedParamSet":{"mutationId":true,"permission":true},"params":[{"name":"mutationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":35,"b":46}]},{"name":"permission","required":true,"transform":{"type":"scalar"},"locs":[{"a":49,"b":60}]}],"statement":"select api.sp_set_asset_permission(:mutationId!, :permission!) as \"result!\""};

/**
 * Query generated from SQL:
 * ```
 * select api.sp_set_asset_permission(:mutationId!, :permission!) as "result!"
 * ```
 */
export const spSetAssetPermission = new PreparedQuery<ISpSetAssetPermissionParams,ISpSetAssetPermissionResult>(spSetAssetPermissionIR);


