/** Every operation of the contract. */
import { addMember } from './add_member.ts';
import { addValuation } from './add_valuation.ts';
import { assignAdvisor } from './assign_advisor.ts';
import { createAsset } from './create_asset.ts';
import { createCircle } from './create_circle.ts';
import { createPersona } from './create_persona.ts';
import { deleteAsset } from './delete_asset.ts';
import type { OperationDefinitions } from './operation.ts';
import { pinValuation } from './pin_valuation.ts';
import { resolveConflict } from './resolve_conflict.ts';
import { setOwnership } from './set_ownership.ts';
import { setPermission } from './set_permission.ts';
import { setRelationship } from './set_relationship.ts';
import { transferOwnership } from './transfer_ownership.ts';
import { updateAsset } from './update_asset.ts';

export const operationDefinitions: OperationDefinitions = {
  create_circle: createCircle,
  create_persona: createPersona,
  add_member: addMember,
  set_relationship: setRelationship,
  assign_advisor: assignAdvisor,
  create_asset: createAsset,
  update_asset: updateAsset,
  delete_asset: deleteAsset,
  set_ownership: setOwnership,
  transfer_ownership: transferOwnership,
  add_valuation: addValuation,
  pin_valuation: pinValuation,
  set_permission: setPermission,
  resolve_conflict: resolveConflict,
};
