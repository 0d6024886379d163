/** People: personas, circles, memberships, kinship, advisors' assignments. Rules: domain.md section 1. */
import { z } from 'zod';
import { dateSchema, textSchema, uuidSchema } from '../ids.ts';

/** One scale for every right, lowest first. */
export const accessLevels = ['none', 'outline', 'read', 'edit', 'admin'] as const;
export const accessLevelSchema = z.enum(accessLevels);
export type AccessLevel = z.infer<typeof accessLevelSchema>;

/** True when `held` gives at least `needed`. */
export function reaches(held: AccessLevel, needed: AccessLevel): boolean {
  return accessLevels.indexOf(held) >= accessLevels.indexOf(needed);
}

export const firmRoles = ['platform_operator', 'firm_admin', 'lead_advisor', 'associate_advisor', 'assistant'] as const;
export const firmRoleSchema = z.enum(firmRoles);

export const personaKinds = ['natural', 'trust', 'entity', 'estate'] as const;
export const personaKindSchema = z.enum(personaKinds);

export const membershipRoles = ['owner', 'beneficiary', 'non_beneficiary', 'advisor'] as const;
export const membershipRoleSchema = z.enum(membershipRoles);

/** `a parent_of b`, `a spouse_of b`, `a guardian_of b`. Kinship is a label and grants nothing. */
export const relationshipKinds = ['parent_of', 'spouse_of', 'guardian_of'] as const;
export const relationshipKindSchema = z.enum(relationshipKinds);

export const assignmentRoles = ['lead', 'associate', 'assistant'] as const;
export const assignmentRoleSchema = z.enum(assignmentRoles);

/** Arguments of create_persona. A trust, entity or estate has a display name only. */
export const newPersonaSchema = z
  .strictObject({
    persona_id: uuidSchema,
    kind: personaKindSchema,
    display_name: textSchema(120, 1),
    given_name: textSchema(60).nullable(),
    family_name: textSchema(60).nullable(),
    birth_on: dateSchema.nullable(),
    death_on: dateSchema.nullable(),
    is_living: z.boolean(),
  })
  .refine((persona) => persona.is_living === (persona.death_on === null), {
    path: ['death_on'],
    message: 'A date of death belongs to a person who has died, and only to one.',
  })
  .refine((persona) => !persona.birth_on || !persona.death_on || persona.death_on >= persona.birth_on, {
    path: ['death_on'],
    message: 'Death cannot come before birth.',
  })
  .refine((persona) => persona.kind === 'natural' || (persona.is_living && persona.birth_on === null), {
    path: ['kind'],
    message: 'Only a natural person is born and dies.',
  });

export const newMembershipSchema = z.strictObject({
  membership_id: uuidSchema,
  ffc_id: uuidSchema,
  persona_id: uuidSchema,
  role: membershipRoleSchema,
  /** Family label such as "daughter"; grants nothing. */
  relation: textSchema(60).nullable(),
});

export const newRelationshipSchema = z.strictObject({
  relationship_id: uuidSchema,
  ffc_id: uuidSchema,
  from_persona_id: uuidSchema,
  to_persona_id: uuidSchema,
  kind: relationshipKindSchema,
  started_on: dateSchema.nullable(),
  ended_on: dateSchema.nullable(),
});
