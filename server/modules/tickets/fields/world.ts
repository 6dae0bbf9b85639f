// The custom fields of tickets as a plan sees them, loaded only for plans that set or ask for any.
import type { FieldChanges } from '../../../../rules/fields/values.ts'
import type { FieldsWorld } from '../../../../rules/fields/world.ts'
import type { TicketState } from '../../../../rules/ticket/index.ts'
import type { Status } from '../../../../rules/ticket/words.ts'
import { isOpen } from '../../../../rules/ticket/words.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadFields } from '../../fields/index.ts'
import type { TicketTexts } from '../store/state.ts'
import { type Beside, loadHolds } from './holds.ts'
import { type PreparedFields, prepareFields } from './prepare.ts'

export interface AskedFields {
  world: { fields?: FieldsWorld }
  /** For the command. */
  command: { fields?: FieldChanges }
  /** For the commit. */
  commit: { fieldTexts?: PreparedFields['fieldTexts'] }
}

const nothing: AskedFields = { world: {}, command: {}, commit: {} }

/** `beside.words`: those of the ticket's text fields now. */
export const askFields = async (
  tx: Tx,
  workspaceId: string,
  change: { fields?: FieldChanges | undefined; status?: Status | undefined },
  beside: Beside,
): Promise<AskedFields> => {
  const given = change.fields ?? {}
  const sets = Object.keys(given).length > 0
  if (!sets && (change.status === undefined || isOpen(change.status))) return nothing
  const definitions = await loadFields(tx, workspaceId, 'ticket')
  const { fields, fieldTexts } = await prepareFields(tx, workspaceId, given, beside.words, definitions)
  const fresh = Object.entries(fieldTexts).map(([key, { value }]) => [key, value])
  const words = { ...beside.words, ...Object.fromEntries(fresh) }
  return {
    world: {
      fields: {
        definitions,
        holds: await loadHolds(tx, workspaceId, definitions, { ...beside, words }),
      },
    },
    command: sets ? { fields } : {},
    commit: { fieldTexts },
  }
}

/** A ticket as it was locked. */
export const besideOf = ({
  state,
  texts,
}: {
  state: TicketState
  texts: TicketTexts
}): Omit<Beside, 'actor' | 'now'> => ({
  subject: texts.subject,
  words: texts.fields,
  requesterId: state.requesterId,
  organisationId: state.organisationId,
})
