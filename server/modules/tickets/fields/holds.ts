// Holds the conditions of custom fields against a ticket as a plan would leave it.

import type { Actor } from '../../../../rules/actor.ts'
import type { Condition } from '../../../../rules/conditions/ast.ts'
import type { TicketFacts } from '../../../../rules/conditions/facts.ts'
import { matches } from '../../../../rules/conditions/matches.ts'
import type { Asker } from '../../../../rules/conditions/question.ts'
import type { FieldDefinition } from '../../../../rules/fields/definition.ts'
import { withWords } from '../../../../rules/fields/plan.ts'
import type { FieldsWorld } from '../../../../rules/fields/world.ts'
import type { TicketState } from '../../../../rules/ticket/index.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadAllFields } from '../../fields/index.ts'
import { teamIdsOf } from '../../people/index.ts'
import { loadSettings } from '../../workspace/index.ts'

export interface Beside {
  subject: string
  /** Of text fields, as they will be. */
  words: Readonly<Record<string, string>>
  requesterId: string
  organisationId: string | null
  actor: Actor
  now: Temporal.Instant
}

/** Reads what conditions may ask beside the ticket's own state; nothing where no field has a condition. */
export const loadHolds = async (
  tx: Tx,
  workspaceId: string,
  definitions: readonly FieldDefinition[],
  beside: Beside,
): Promise<FieldsWorld['holds']> => {
  if (!definitions.some((d) => d.shownWhen !== null && d.requiredOnSolve)) return () => true
  const me = beside.actor.kind === 'person' ? beside.actor.id : null
  const [fields, requester, organisation, settings, myTeamIds] = await Promise.all([
    loadAllFields(tx, workspaceId),
    tx
      .selectFrom('person')
      .select(['name', 'email', 'is_vip as isVip', 'fields'])
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', beside.requesterId)
      .executeTakeFirst(),
    tx
      .selectFrom('organisation')
      .select(['name', 'fields'])
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', beside.organisationId)
      .executeTakeFirst(),
    loadSettings(tx, workspaceId),
    me ? teamIdsOf(tx, me) : [],
  ])
  const asker: Asker = { me, myTeamIds, now: beside.now, calendar: settings.workingHours }
  return (condition: Condition, state: TicketState) =>
    matches(
      condition,
      {
        ...factsOf(state),
        subject: beside.subject,
        fields: withWords(state.fields, beside.words, definitions),
        ...(requester ? { requester } : {}),
        organisation: organisation ?? null,
      },
      asker,
      { fields },
    )
}

/** The names of a state are those of the facts; what is an id of words is put in by the caller. */
const factsOf = ({ subjectId, snoozeWakes, ...state }: TicketState): TicketFacts => state
