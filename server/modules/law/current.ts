// The published law of a workspace, read once for each of its versions.
import { fieldsIn } from '../../../rules/conditions/hidden.ts'
import { type Bodies, type Kind, kinds, type Law, type LawItem } from '../../../rules/law/law.ts'
import type { LawWorld } from '../../../rules/law/world.ts'
import type { Tx } from '../../platform/database.ts'
import { loadAllFields } from '../fields/index.ts'
import { loadSettings } from '../workspace/index.ts'
import { type ItemRow, loadItems, readVersion } from './store.ts'

export interface CurrentLaw extends Pick<LawWorld, 'law' | 'hours' | 'catalogue'> {
  /** Whether some condition asks about the requester or their organisation beyond their ids. */
  asksPeople: boolean
  /** Nothing here acts on tickets when they change. */
  isSilent: boolean
}

const kept = new Map<string, { stamp: string; law: CurrentLaw }>()

/** What was read under the stamp that this transaction sees is still right. */
export const currentLaw = async (tx: Tx, workspaceId: string): Promise<CurrentLaw> => {
  const { version, stamp } = await readVersion(tx, workspaceId)
  const known = kept.get(workspaceId)
  if (known && known.stamp === stamp) return known.law
  const law = await readLaw(tx, workspaceId, version)
  if (stamp !== null) kept.set(workspaceId, { stamp, law })
  return law
}

const readLaw = async (tx: Tx, workspaceId: string, version: number): Promise<CurrentLaw> => {
  const rows = await loadItems(tx, workspaceId)
  const fields = await loadAllFields(tx, workspaceId)
  const { workingHours } = await loadSettings(tx, workspaceId)
  return composeLaw(lawOf(rows, version), { hours: workingHours, catalogue: { fields } })
}

/** A law with what is judged beside it; also for a law that is only rehearsed. */
export const composeLaw = (law: Law, beside: Pick<LawWorld, 'hours' | 'catalogue'>): CurrentLaw => ({
  law,
  ...beside,
  asksPeople: asksPeople(law),
  isSilent: law.priority_policy.length + law.trigger.length + law.sla_policy.length + law.ola.length === 0,
})

/** What is published and switched on. */
export const lawOf = (rows: readonly ItemRow[], version: number): Law => {
  const items = rows.filter((row) => row.is_on && row.body !== null)
  return {
    version,
    ...(Object.fromEntries(
      kinds.map((kind) => [kind, items.filter((row) => row.kind === kind).map(itemOf)]),
    ) as unknown as Omit<Law, 'version'>),
  }
}

const itemOf = <K extends Kind>(row: ItemRow): LawItem<K> => ({
  id: row.id,
  name: row.name,
  version: row.version ?? 0,
  mode: row.mode,
  body: row.body as unknown as Bodies[K],
})

const asksPeople = (law: Law): boolean =>
  [...law.priority_policy, ...law.trigger, ...law.sla_policy].some(({ body }) =>
    [...fieldsIn(body.condition)].some(
      (field) => field === 'vip' || field.startsWith('requester') || field.startsWith('organisation'),
    ),
  )
