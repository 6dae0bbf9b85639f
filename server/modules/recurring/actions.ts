// Keeping, changing and removing recurring tickets.
import type { RecurringTicket } from '../../../contract/surgery.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import { type Refusal, refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { writeEvents } from '../../platform/events/write.ts'
import { Refused } from '../../platform/refused.ts'
import { loadSettings } from '../workspace/index.ts'
import { judge } from './judge.ts'
import { lockOne, present, type Row, recurrenceOf, setNext, type Template } from './store.ts'
import { nextTime } from './times.ts'

export type Wanted = Pick<
  RecurringTicket,
  'name' | 'template' | 'rule' | 'startsAt' | 'zone' | 'outside' | 'isOn'
>

interface By {
  desk: Desk
  workspaceId: string
  actor: PersonActor
}

export const createRecurring = (by: By, id: string, wanted: Wanted): Promise<RecurringTicket> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    const { workspaceId, actor, desk } = by
    await judge(tx, workspaceId, wanted)
    const made = await tx
      .insertInto('recurring_ticket')
      .values({
        workspace_id: workspaceId,
        id,
        ...columnsOf(wanted),
        created_by: actor.id,
        created_at: iso(desk.clock.now()),
      })
      .onConflict((c) => c.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made) await tell(tx, by, id, 'recurring_ticket.created')
    return settle(tx, by, await mustBe(tx, workspaceId, id))
  })

export const changeRecurring = (
  by: By,
  id: string,
  change: { [K in keyof Wanted]?: Wanted[K] | undefined },
): Promise<RecurringTicket> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    const { workspaceId } = by
    const row = await mustBe(tx, workspaceId, id)
    const given = Object.fromEntries(Object.entries(change).filter(([, v]) => v !== undefined))
    const wanted: Wanted = { ...wantedOf(row), ...given }
    await judge(tx, workspaceId, wanted)
    await tx
      .updateTable('recurring_ticket')
      .set({ ...columnsOf(wanted), last_error: null })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute()
    await tell(tx, by, id, 'recurring_ticket.changed')
    return settle(tx, by, await mustBe(tx, workspaceId, id))
  })

export const removeRecurring = (by: By, id: string): Promise<null | Refusal> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    const gone = await tx
      .deleteFrom('recurring_ticket')
      .where('workspace_id', '=', by.workspaceId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!gone) return none
    await tell(tx, by, id, 'recurring_ticket.removed')
    return null
  })

/** When it is opened next, counted from now. */
const settle = async (tx: Tx, { desk, workspaceId }: By, row: Row): Promise<RecurringTicket> => {
  const now = desk.clock.now()
  const { workingHours } = await loadSettings(tx, workspaceId)
  await setNext(tx, row, row.is_on ? nextTime(recurrenceOf(row), workingHours, now) : null)
  const [shown] = await present(tx, [await mustBe(tx, workspaceId, row.id)], workingHours, now)
  return shown as RecurringTicket
}

const none = refuse('not_found', 'There is no such recurring ticket.')

const mustBe = async (tx: Tx, workspaceId: string, id: string): Promise<Row> => {
  const row = await lockOne(tx, workspaceId, id)
  if (!row) throw new Refused(none)
  return row
}

const columnsOf = (wanted: Wanted) => ({
  name: wanted.name,
  template: JSON.stringify(wanted.template),
  rule: wanted.rule.replace(/^RRULE:/i, ''),
  starts_at: wanted.startsAt,
  zone: wanted.zone,
  outside: wanted.outside,
  is_on: wanted.isOn,
})

const wantedOf = (row: Row): Wanted => ({
  ...recurrenceOf(row),
  name: row.name,
  template: row.template as Template,
  isOn: row.is_on,
})

const tell = (tx: Tx, { workspaceId, actor, desk }: By, id: string, type: string): Promise<string[]> =>
  writeEvents(tx, workspaceId, desk.clock.now(), [
    { subjectType: 'recurring_ticket', subjectId: id, type, actor, data: {} },
  ])
