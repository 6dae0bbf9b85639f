// Which fields must be filled in before a ticket is solved.
//
// - Asked are people of the team who solve or close a ticket that was open, whether by a change or with a message.
//   The desk itself (silence, a merge) and requesters who say it is solved are not asked.
// - Only fields shown on the ticket as it will be are asked for; what the same change fills in counts.
// Example: "cause" is shown where category is hardware; solving a software ticket does not ask for it.

import { isTeamRole } from '../access/roles.ts'
import type { Actor } from '../actor.ts'
import type { Condition } from '../conditions/ast.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { FieldValues } from '../ticket/fields.ts'
import { isOpen, type Status } from '../ticket/words.ts'
import type { FieldDefinition } from './definition.ts'
import { isFilled } from './values.ts'

/** Fields on show, in their order. `holds`: whether a condition holds on the ticket in question. */
export const shownFields = <F extends Pick<FieldDefinition, 'shownWhen' | 'isArchived'>>(
  definitions: readonly F[],
  holds: (condition: Condition) => boolean,
): F[] => definitions.filter((d) => !d.isArchived && (d.shownWhen === null || holds(d.shownWhen)))

export const missingOnSolve = <
  F extends Pick<FieldDefinition, 'key' | 'shownWhen' | 'requiredOnSolve' | 'isArchived'>,
>(
  definitions: readonly F[],
  values: FieldValues,
  holds: (condition: Condition) => boolean,
): F[] => shownFields(definitions, holds).filter((d) => d.requiredOnSolve && !isFilled(values[d.key]))

/** Whether this step of a ticket asks for required fields at all. */
export const asksOnSolve = (actor: Actor, from: Status, to: Status): boolean =>
  actor.kind === 'person' && isTeamRole(actor.role) && isOpen(from) && !isOpen(to)

export const refuseUnfilled = (missing: readonly Pick<FieldDefinition, 'key' | 'name'>[]): Refusal | null =>
  missing.length === 0
    ? null
    : refuse('invalid', `Before it is solved, fill in: ${missing.map((d) => d.name).join(', ')}.`, {
        faults: missing.map((d) => ({
          field: `body.fields.${d.key}`,
          message: 'must be filled in before the ticket is solved',
        })),
        data: { requiredFields: missing.map((d) => d.key) },
      })
