// Plans one change for each of many locked tickets. Nothing is written here.
import type { BulkChange } from '../../../contract/bulk.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import { isRefusal } from '../../../rules/refusal.ts'
import { planBulk } from '../../../rules/ticket/bulk/plan.ts'
import type { TicketEvent, TicketState, TicketWorld } from '../../../rules/ticket/index.ts'
import { isOpen } from '../../../rules/ticket/words.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { loadFields } from '../fields/index.ts'
import { askFields, besideOf, type Kept } from '../tickets/index.ts'
import { commandOf, worldOf } from './change.ts'

export interface Who {
  workspaceId: string
  actor: PersonActor
  now: Temporal.Instant
}

export interface Planned {
  kept: Kept
  events: readonly TicketEvent[]
  after: TicketState
  /** Words for the commit. */
  fieldTexts: Readonly<Record<string, { id: string; value: string }>>
  /** Why it is left as it is; null: it is changed, or is so already. */
  because: string | null
}

export const planMany = async (
  tx: Tx,
  who: Who,
  change: BulkChange,
  tickets: readonly Kept[],
): Promise<Planned[]> => {
  const world = await worldOf(tx, who, change)
  const fields = await fieldsOf(tx, who, change)
  const planned: Planned[] = []
  for (const kept of tickets) planned.push(await planOne(tx, who, change, { kept, world, fields }))
  return planned
}

/** What a plan looks at of custom fields: the same for every ticket, or asked for each of them. */
type Fields = 'each' | Pick<TicketWorld, 'fields'>

const fieldsOf = async (tx: Tx, { workspaceId }: Who, change: BulkChange): Promise<Fields> => {
  if (change.fields && Object.keys(change.fields).length > 0) return 'each'
  if (change.status === undefined || isOpen(change.status)) return {}
  const definitions = await loadFields(tx, workspaceId, 'ticket')
  return definitions.some((d) => d.requiredOnSolve) ? 'each' : { fields: { definitions, holds: () => true } }
}

const planOne = async (
  tx: Tx,
  { workspaceId, actor, now }: Who,
  change: BulkChange,
  { kept, world, fields }: { kept: Kept; world: TicketWorld; fields: Fields },
): Promise<Planned> => {
  const same = { kept, events: [], after: kept.state, fieldTexts: {} }
  try {
    const asked =
      fields === 'each'
        ? await askFields(tx, workspaceId, change, { ...besideOf(kept), actor, now })
        : { world: fields, command: {}, commit: {} }
    const command = commandOf(change, 'fields' in asked.command ? asked.command.fields : undefined)
    const plan = planBulk(command, kept.state, { ...world, ...asked.world }, iso(now))
    if (isRefusal(plan)) return { ...same, because: plan.message }
    const fieldTexts = 'fieldTexts' in asked.commit ? asked.commit.fieldTexts : undefined
    return { ...same, ...plan, fieldTexts: fieldTexts ?? {}, because: null }
  } catch (error) {
    if (error instanceof Refused) return { ...same, because: error.refusal.message }
    throw error
  }
}
