// Whether what a macro does can be done in this workspace, and whether its words can be read.
import type { MacroActions } from '../../../contract/macros.ts'
import type { FieldDefinition } from '../../../rules/fields/definition.ts'
import { changeValues } from '../../../rules/fields/values.ts'
import { type Fault, isRefusal } from '../../../rules/refusal.ts'
import type { Tx } from '../../platform/database.ts'
import { askedFor } from '../email/index.ts'
import { loadFields } from '../fields/index.ts'
import { loadPerson, loadTeamsByIds } from '../people/index.ts'
import { placeholders } from './placeholders.ts'
import { isChecklist } from './store.ts'
import { fillWords, readable } from './words.ts'

export const judgeActions = async (
  tx: Tx,
  workspaceId: string,
  actions: MacroActions,
): Promise<readonly Fault[]> => {
  const fields = await loadFields(tx, workspaceId, 'ticket')
  return [
    ...emptyFaults(actions),
    ...wordFaults('reply', actions.reply, fields),
    ...wordFaults('note', actions.note, fields),
    ...fieldFaults(actions, fields),
    ...(await namedFaults(tx, workspaceId, actions)),
  ]
}

const emptyFaults = (actions: MacroActions): Fault[] =>
  Object.values(actions).some((v) => v !== undefined && v !== '' && !(Array.isArray(v) && v.length === 0))
    ? []
    : [{ field: 'body.actions', message: 'does nothing; give it words or a change' }]

const wordFaults = (
  part: 'reply' | 'note',
  template: string | undefined,
  fields: readonly FieldDefinition[],
): Fault[] => {
  if (!template) return []
  const fault = (message: string): Fault[] => [{ field: `body.actions.${part}`, message }]
  const known = [...placeholders, ...fields.map((f) => `field.${f.key}`)]
  try {
    const strange = askedFor(readable(template)).find((name) => !known.includes(name))
    if (strange) return fault(`there is no {{ ${strange} }}; there are ${known.join(', ')}`)
    fillWords(template, example(known))
    return []
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return fault(`cannot be read: ${words.replaceAll(/\s+/g, ' ').slice(0, 300)}`)
  }
}

/** Something for every name. */
const example = (names: readonly string[]): Record<string, unknown> => {
  const values: Record<string, unknown> = { field: {} }
  for (const name of names) {
    const [group = '', part] = name.split('.')
    values[group] = part ? { ...(values[group] as object), [part]: 'example' } : 'example'
  }
  return values
}

const fieldFaults = (actions: MacroActions, fields: readonly FieldDefinition[]): readonly Fault[] => {
  const after = changeValues({}, actions.fields ?? {}, fields)
  if (!isRefusal(after)) return []
  return (after.faults ?? []).map((f) => ({ ...f, field: f.field.replace('body.', 'body.actions.') }))
}

const namedFaults = async (tx: Tx, workspaceId: string, actions: MacroActions): Promise<Fault[]> => {
  const { teamId, assigneeId, checklistId } = actions
  const faults: Fault[] = []
  const fault = (field: string, message: string) => faults.push({ field: `body.actions.${field}`, message })
  if (teamId && (await loadTeamsByIds(tx, [teamId])).length === 0)
    fault('teamId', 'names no team of this workspace')
  if (assigneeId && assigneeId !== 'me') {
    const person = await loadPerson(tx, assigneeId)
    if (person?.state !== 'active' || person.role === 'requester')
      fault('assigneeId', 'names no active member of the team of this workspace')
  }
  if (checklistId && !(await isChecklist(tx, workspaceId, checklistId)))
    fault('checklistId', 'names no checklist of this workspace')
  return faults
}
