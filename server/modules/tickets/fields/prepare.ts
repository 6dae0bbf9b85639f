// Values of custom fields as they were given → as the rules plan them: words get rows of their own, known by id.
import type { FieldDefinition } from '../../../../rules/fields/definition.ts'
import type { FieldChanges } from '../../../../rules/fields/values.ts'
import { type FieldValue, isWritten } from '../../../../rules/ticket/fields.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { requirePeople } from '../people.ts'

export interface PreparedFields {
  fields: FieldChanges
  /** New words by key, for the commit. */
  fieldTexts: Record<string, { id: string; value: string }>
}

/** Words that are there already are left out, so that setting them again changes nothing. */
export const prepareFields = async (
  tx: Tx,
  workspaceId: string,
  given: FieldChanges,
  wordsBefore: Readonly<Record<string, string>>,
  definitions: readonly FieldDefinition[],
): Promise<PreparedFields> => {
  const fields: Record<string, FieldValue | null> = {}
  const fieldTexts: PreparedFields['fieldTexts'] = {}
  const people: string[] = []
  for (const [key, value] of Object.entries(given)) {
    const kind = definitions.find((d) => d.key === key)?.kind
    if (kind === 'person' && typeof value === 'string') people.push(value)
    if (kind === undefined || !isWritten(kind) || typeof value !== 'string') fields[key] = value
    else if (value.trim() !== wordsBefore[key]) {
      const text = { id: newId(), value: value.trim() }
      fieldTexts[key] = text
      fields[key] = text.id
    }
  }
  await requirePeople(tx, workspaceId, 'body.fields', people)
  return { fields, fieldTexts }
}
