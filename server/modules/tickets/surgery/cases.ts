// Cases: tickets grouped without being changed otherwise.
import type { Case } from '../../../../contract/surgery.ts'
import type { TicketRow } from '../../../../contract/tickets.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { Refused } from '../../../platform/refused.ts'
import { loadRowsByIds } from '../store/rows.ts'
import { type Kept, lockTickets } from '../store/state.ts'
import { type Answer, type Answered, answerMany } from './answer-many.ts'
import { showCase } from './case-list.ts'
import { type Asked, namedBy, operateIn } from './operate.ts'

export type WholeCase = Case & { tickets: TicketRow[] }

export const startCase = (
  call: Asked,
  id: string,
  { name, numbers }: { name: string; numbers: readonly number[] },
): Promise<Case> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const { workspaceId, actor, desk } = call
    const made = await tx
      .insertInto('ticket_case')
      .values({
        workspace_id: workspaceId,
        id,
        name,
        created_by: actor.id,
        created_at: iso(desk.clock.now()),
        closed_at: null,
      })
      .onConflict((c) => c.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made) {
      await put(tx, call, await lockNamed(tx, call, numbers, 'body.numbers'), id)
      await tell(tx, call, id, 'case.started', { tickets: numbers.length })
    }
    return (await showCase(tx, workspaceId, id)) as Case
  })

export const getCase = async (tx: Tx, workspaceId: string, id: string): Promise<WholeCase | Refusal> => {
  const shown = await showCase(tx, workspaceId, id)
  if (!shown) return noCase
  const tickets = await loadRowsByIds(
    tx,
    workspaceId,
    (await members(tx, workspaceId, id)).map((t) => t.id),
  )
  return { ...shown, tickets: tickets.toSorted((a, b) => a.number - b.number) }
}

/** Nobody reads more of them on one page. */
const most = 1000

const members = (tx: Tx, workspaceId: string, id: string) =>
  tx
    .selectFrom('ticket')
    .select(['id', 'number', 'status', 'is_spam', 'merged_into'])
    .where('workspace_id', '=', workspaceId)
    .where('case_id', '=', id)
    .orderBy('number')
    .limit(most)
    .execute()

export interface CaseChange {
  name?: string | undefined
  add?: readonly number[] | undefined
  remove?: readonly number[] | undefined
  isClosed?: boolean | undefined
}

export const changeCase = (call: Asked, id: string, change: CaseChange): Promise<WholeCase | Refusal> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const { workspaceId, desk } = call
    const before = await tx
      .selectFrom('ticket_case')
      .select(['name', 'closed_at'])
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      // Not forUpdate: whoever puts a ticket in by itself holds that ticket and looks at this row.
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!before) return noCase
    const { add = [], remove = [], isClosed = before.closed_at !== null } = change
    if (isClosed && add.length > 0) return closedCase
    const locked = await lockNamed(tx, call, [...add, ...remove], 'body.add')
    const gone = new Set(remove)
    await put(
      tx,
      call,
      locked.filter((t) => !gone.has(t.state.number)),
      id,
    )
    await put(
      tx,
      call,
      locked.filter((t) => gone.has(t.state.number) && t.state.caseId === id),
      null,
    )
    const closedAt = isClosed ? (before.closed_at ?? iso(desk.clock.now())) : null
    const name = change.name ?? before.name
    await tx
      .updateTable('ticket_case')
      .set({ name, closed_at: closedAt })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute()
    await tell(tx, call, id, 'case.changed', {
      renamed: name !== before.name,
      added: add.length,
      removed: remove.length,
      isClosed,
    })
    return getCase(tx, workspaceId, id)
  })

/** To every requester whose ticket still counts. */
export const answerCase = async (
  call: Asked,
  id: string,
  answer: Answer,
  idOf: (ticketId: string) => string,
): Promise<Answered | Refusal> => {
  const { desk, workspaceId, actor } = call
  const found = await desk.db.inWorkspace(workspaceId, async (tx) =>
    (await showCase(tx, workspaceId, id)) ? members(tx, workspaceId, id) : null,
  )
  if (!found) return noCase
  const those = found.filter((t) => !t.is_spam && t.merged_into === null)
  const answered = await answerMany(
    desk,
    workspaceId,
    actor,
    those.filter((t) => t.status !== 'closed'),
    answer,
    idOf,
  )
  await commitIn(desk, workspaceId, (tx) =>
    tell(tx, call, id, 'case.answered', { sent: answered.sent, refused: answered.refused.length }),
  )
  const closed = those.flatMap((t) =>
    t.status === 'closed' ? [{ number: t.number, because: 'It is closed.' }] : [],
  )
  return { ...answered, refused: [...answered.refused, ...closed] }
}

const lockNamed = async (
  tx: Tx,
  { workspaceId }: Asked,
  numbers: readonly number[],
  field: string,
): Promise<Kept[]> => {
  const wanted = [...new Set(numbers)]
  const locked = await lockTickets(tx, workspaceId, { numbers: wanted })
  for (const number of wanted) namedBy(locked, number, field)
  return locked
}

const put = async (tx: Tx, call: Asked, tickets: readonly Kept[], caseId: string | null): Promise<void> => {
  for (const ticket of tickets) await operateIn(tx, call, ticket, { do: 'put_in_case', caseId })
}

const noCase = refuse('not_found', 'There is no such case.')
const closedCase = refuse('not_possible', 'The case is closed. Open it again first.')

const tell = (
  tx: Tx,
  { workspaceId, actor, desk }: Asked,
  id: string,
  type: string,
  data: Record<string, unknown>,
): Promise<string[]> =>
  writeEvents(tx, workspaceId, desk.clock.now(), [{ subjectType: 'case', subjectId: id, type, actor, data }])

/** Throws Refused where it is not there or closed: for whoever puts tickets in without this file. */
export const requireCase = async (tx: Tx, workspaceId: string, id: string): Promise<void> => {
  const row = await showCase(tx, workspaceId, id)
  if (!row)
    throw new Refused(
      refuse('invalid', 'There is no such case.', {
        faults: [{ field: 'body.caseId', message: 'names no case of this workspace' }],
      }),
    )
  if (row.closedAt !== null) throw new Refused(closedCase)
}
