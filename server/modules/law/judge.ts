// Whether an item of the law fits this desk: its conditions can be asked, and what it speaks of is there.
import type { Bodies, Kind } from '../../../rules/law/law.ts'
import { type Fault, isRefusal, refuse } from '../../../rules/refusal.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { requireSound } from '../conditions/index.ts'
import { loadAllFields } from '../fields/index.ts'
import { ownFaults } from './own-faults.ts'
import { conditionsIn, isKind, type Referred, referencesIn } from './references.ts'
import { loadItems, loadNamed } from './store.ts'

export interface Lawful<K extends Kind = Kind> {
  /** null: it is new. */
  id: string | null
  kind: K
  body: Bodies[K]
}

/** Throws Refused with every fault. */
export const needLawful = async (tx: Tx, workspaceId: string, item: Lawful): Promise<void> => {
  const fields = await loadAllFields(tx, workspaceId)
  const faults = [
    ...conditionFaults(item, fields),
    ...(await referenceFaults(tx, workspaceId, item)),
    ...ownFaults(item, {
      fields,
      others: (await loadItems(tx, workspaceId, item.kind)).filter((row) => row.id !== item.id),
    }),
  ]
  if (faults.length > 0) throw new Refused(refuse('invalid', 'It does not fit this desk so.', { faults }))
}

const conditionFaults = ({ body }: Lawful, fields: Awaited<ReturnType<typeof loadAllFields>>): Fault[] =>
  conditionsIn(body).flatMap(({ condition, path }) => {
    try {
      requireSound(condition, { fields }, path)
      return []
    } catch (error) {
      if (error instanceof Refused && isRefusal(error.refusal)) return error.refusal.faults ?? []
      throw error
    }
  })

const words: Readonly<Record<Referred, string>> = {
  person: 'person',
  team: 'team',
  skill: 'skill',
  site: 'site',
  organisation: 'organisation',
  calendar: 'calendar',
  sla_policy: 'SLA policy',
  ola: 'OLA',
  priority_policy: 'priority policy',
  trigger: 'trigger',
  time_rule: 'time rule',
  routing: 'routing',
  approval: 'approval',
  workflow: 'workflow',
  service: 'service',
  form: 'form',
  webhook: 'webhook',
}

const referenceFaults = async (tx: Tx, workspaceId: string, { body }: Lawful): Promise<Fault[]> => {
  const references = referencesIn(body)
  const kinds = [...new Set(references.map((r) => r.to))]
  const known = new Set<string>()
  const items = kinds.some(isKind) ? await loadItems(tx, workspaceId) : []
  for (const to of kinds) {
    const ids = references.filter((r) => r.to === to).map((r) => r.id)
    const found = isKind(to)
      ? items.filter((item) => item.kind === to)
      : await loadNamed(tx, workspaceId, to, ids)
    for (const { id } of found) known.add(`${to} ${id}`)
  }
  return references
    .filter((r) => !known.has(`${r.to} ${r.id}`))
    .map((r) => ({ field: r.path, message: `names no ${words[r.to]} of this workspace` }))
}
