// Faults that only one kind of law can have.
import type { TimeRule, Trigger } from '../../../rules/automation/rule.ts'
import type { CustomField } from '../../../rules/conditions/catalogue.ts'
import type { Form } from '../../../rules/intake/form.ts'
import type { Service } from '../../../rules/intake/service.ts'
import type { Fault } from '../../../rules/refusal.ts'
import type { Routing } from '../../../rules/routing/strategy.ts'
import type { Ola } from '../../../rules/sla/policy.ts'
import type { Workflow } from '../../../rules/workflow/definition.ts'
import { actionFaults } from './action-faults.ts'
import type { Lawful } from './judge.ts'
import type { ItemRow } from './store.ts'

interface Around {
  fields: readonly CustomField[]
  /** Other items of the kind. */
  others: readonly ItemRow[]
}

export const ownFaults = (item: Lawful, around: Around): Fault[] => {
  switch (item.kind) {
    case 'service':
      return serviceFaults(item.id, item.body as Service, around.others)
    case 'form':
      return formFaults(item.body as Form, around.fields)
    case 'routing':
    case 'ola':
      return oneATeam(item.body as Routing | Ola, around.others)
    case 'trigger':
    case 'time_rule':
      return actionFaults((item.body as Trigger | TimeRule).actions, around.fields)
    case 'workflow':
      return actFaults(item.body as Workflow, around.fields)
    default:
      return []
  }
}

const parentOf = (row: ItemRow): string | null => {
  const said = (row.draft ?? row.body) as { parentId?: string | null } | null
  return said?.parentId ?? null
}

/** A service cannot stand below itself. */
const serviceFaults = (id: string | null, { parentId }: Service, others: readonly ItemRow[]): Fault[] => {
  const above = new Set<string>()
  let next = parentId
  while (next !== null && !above.has(next)) {
    above.add(next)
    const row = others.find((other) => other.id === next)
    next = row ? parentOf(row) : null
  }
  return id !== null && above.has(id)
    ? [{ field: 'body.body.parentId', message: 'stands below this service itself; choose another one' }]
    : []
}

const formFaults = ({ questions }: Form, fields: readonly CustomField[]): Fault[] => {
  const keys = new Set(fields.filter((f) => f.subject === 'ticket').map((f) => f.key))
  return questions.flatMap(({ key }, i) => {
    const field = `body.body.questions.${i}.key`
    if (!keys.has(key)) return [{ field, message: `names no field of tickets: ${key}` }]
    return questions.findIndex((q) => q.key === key) < i
      ? [{ field, message: `asks for ${key} a second time` }]
      : []
  })
}

const oneATeam = ({ teamId }: { teamId: string | null }, others: readonly ItemRow[]): Fault[] =>
  others.some((row) => (row.body ?? row.draft)?.teamId === teamId)
    ? [{ field: 'body.body.teamId', message: 'has one already; change that one' }]
    : []

const actFaults = ({ states }: Workflow, fields: readonly CustomField[]): Fault[] =>
  states.flatMap((state, i) =>
    state.kind === 'act' ? actionFaults(state.actions, fields, `body.body.states.${i}.actions`) : [],
  )
