// The custom fields of tickets as a plan sees them, loaded only for plans that set or ask for any.
import type { FieldChanges } from '../../../../rules/fields/values.ts'
import type { FieldsWorld } from '../../../../rules/fields/world.ts'
import type { Status } from '../../../../rules/ticket/words.ts'
import { isOpen } from '../../../../rules/ticket/words.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadFields } from '../../fields/index.ts'
import { type PreparedFields, prepareFields } from './prepare.ts'

export interface AskedFields {
  world: { fields?: FieldsWorld }
  /** For the command. */
  command: { fields?: FieldChanges }
  /** For the commit. */
  commit: { fieldTexts?: PreparedFields['fieldTexts'] }
}

const nothing: AskedFields = { world: {}, command: {}, commit: {} }

/** `words`: those of the ticket's text fields now. */
export const askFields = async (
  tx: Tx,
  workspaceId: string,
  change: { fields?: FieldChanges | undefined; status?: Status | undefined },
  words: Readonly<Record<string, string>>,
): Promise<AskedFields> => {
  const given = change.fields ?? {}
  const sets = Object.keys(given).length > 0
  if (!sets && (change.status === undefined || isOpen(change.status))) return nothing
  const definitions = await loadFields(tx, workspaceId, 'ticket')
  const { fields, fieldTexts } = await prepareFields(tx, workspaceId, given, words, definitions)
  return {
    world: { fields: { definitions, holds: () => true } },
    command: sets ? { fields } : {},
    commit: { fieldTexts },
  }
}
