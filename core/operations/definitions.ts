/** Every operation of the contract. */
import { addMember } from './add-member.ts';
import { addValuation } from './add-valuation.ts';
import { assignAdvisor } from './assign-advisor.ts';
import { createAsset } from './create-asset.ts';
import { createCircle } from './create-circle.ts';
import { createPersona } from './create-persona.ts';
import { deleteAsset } from './delete-asset.ts';
import type { OperationDefinitions } from './operation.ts';
import { pinValuation } from './pin-valuation.ts';
import { resolveConflict } from './resolve-conflict.ts';
import { setOwnership } from './set-ownership.ts';
import { setPermission } from './set-permission.ts';
import { setRelationship } from './set-relationship.ts';
import { transferOwnership } from './transfer-ownership.ts';
import { updateAsset } from './update-asset.ts';

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
