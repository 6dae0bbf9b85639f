// Starts and changes cases: tickets grouped without being changed otherwise.
import type { Case } from '../../../../contract/surgery.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { type Kept, lockTickets } from '../store/state.ts'
import { tellOfCase } from './case-answer.ts'
import { showCase } from './case-list.ts'
import { getCase, noCase } from './case-read.ts'
import { type Asked, namedBy, operateIn } from './operate.ts'

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
      await tellOfCase(tx, call, id, 'case.started', { tickets: numbers.length })
    }
    return (await showCase(tx, workspaceId, id)) as Case
  })

interface CaseChange {
  name?: string | undefined
  add?: readonly number[] | undefined
  remove?: readonly number[] | undefined
  isClosed?: boolean | undefined
}

export const changeCase = (call: Asked, id: string, change: CaseChange): ReturnType<typeof getCase> =>
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
    await tellOfCase(tx, call, id, 'case.changed', {
      renamed: name !== before.name,
      added: add.length,
      removed: remove.length,
      isClosed,
    })
    return getCase(tx, workspaceId, id)
  })

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

const closedCase = refuse('not_possible', 'The case is closed. Open it again first.')

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
