// Changes of the custom fields of people and organisations: judged by the rules, and people named in them must be there.
import { changeValues, type FieldChanges } from '../../../rules/fields/values.ts'
import { refuse } from '../../../rules/refusal.ts'
import type { FieldValues } from '../../../rules/ticket/fields.ts'
import type { Tx } from '../../platform/database.ts'
import { orRefuse, Refused } from '../../platform/refused.ts'
import { loadFields } from '../fields/index.ts'
import { loadPersons } from '../people/index.ts'

/** Throws Refused. */
export const changeFields = async (
  tx: Tx,
  workspaceId: string,
  subject: 'person' | 'organisation',
  before: FieldValues,
  changes: FieldChanges | undefined,
): Promise<FieldValues> => {
  if (!changes || Object.keys(changes).length === 0) return before
  const definitions = await loadFields(tx, workspaceId, subject)
  const after = orRefuse(changeValues(before, changes, definitions))
  const named = definitions
    .filter((d) => d.kind === 'person' && typeof changes[d.key] === 'string')
    .map(({ key }) => ({ key, id: String(changes[key]) }))
  const known = new Set(
    (
      await loadPersons(
        tx,
        named.map((n) => n.id),
      )
    ).map((p) => p.id),
  )
  const faults = named
    .filter((n) => !known.has(n.id))
    .map((n) => ({ field: `body.fields.${n.key}`, message: 'is nobody of this workspace' }))
  if (faults.length > 0)
    throw new Refused(refuse('invalid', 'Somebody named in a field does not exist here.', { faults }))
  return after
}
