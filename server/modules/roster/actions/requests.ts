// Asking for leave, training or a swap, saying that one is sick, agreeing, deciding, taking it back.
import type { z } from 'zod'
import type { contract } from '../../../../contract/index.ts'
import type { RosterRequest } from '../../../../contract/roster.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { deciders, mayDecide } from '../../../../rules/roster/rights.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { type By, tell } from '../by.ts'
import { needThere } from '../need.ts'
import { isWithdrawable, maySee, seenBy, showRequests } from '../show/requests.ts'
import { loadCoordinators, loadLeadings } from '../store/leading.ts'
import * as store from '../store/requests.ts'
import { needSpan } from './entries.ts'
import { fulfil, needPossible } from './fulfil.ts'

type Created = z.infer<NonNullable<typeof contract.roster.createRequest.body>>

export const missing = refuse('not_found', 'There is no such request.')

export const addRequest = (by: By, id: string, input: Created): Promise<RosterRequest> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    await judge(tx, by, input)
    const at = iso(by.desk.clock.now())
    const isSick = input.kind === 'sick'
    await store.insertRequest(tx, {
      workspace_id: by.workspaceId,
      id,
      kind: input.kind,
      state: input.kind === 'swap' ? 'asked' : isSick ? 'approved' : 'open',
      person_id: by.actor.id,
      starts_at: input.from,
      ends_at: input.to,
      words: input.words,
      other_id: input.otherId,
      other_starts_at: input.otherSpan?.from ?? null,
      other_ends_at: input.otherSpan?.to ?? null,
      decided_at: isSick ? at : null,
      created_at: at,
    })
    const row = await must(tx, by, id)
    if (input.kind === 'swap') await needPossible(tx, by.workspaceId, row)
    if (isSick) await fulfil(tx, by, row)
    const hearerIds =
      input.kind === 'swap' ? [input.otherId] : await decidersOf(tx, by.workspaceId, by.actor.id)
    await told(
      tx,
      by,
      row,
      'shift_request.made',
      hearerIds.filter((h) => h !== null),
    )
    return show(tx, by, row)
  })

export const agreeTo = (by: By, id: string, agrees: boolean): Promise<RosterRequest> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    const row = await visible(tx, by, id)
    if (row.other_id !== by.actor.id)
      throw new Refused(refuse('not_allowed', 'Only the colleague who was asked agrees to a swap.'))
    needState(row, ['asked'])
    const at = iso(by.desk.clock.now())
    const after = await store.updateRequest(
      tx,
      by.workspaceId,
      id,
      agrees
        ? { state: 'open', agreed_at: at }
        : { state: 'declined', decided_at: at, decided_by: by.actor.id },
    )
    const hearers = agrees
      ? [row.person_id, ...(await decidersOf(tx, by.workspaceId, row.person_id))]
      : [row.person_id]
    await told(tx, by, after, agrees ? 'shift_request.agreed' : 'shift_request.declined', hearers)
    return show(tx, by, after)
  })

export const decide = (
  by: By,
  id: string,
  { approves, answer }: { approves: boolean; answer: string },
): Promise<RosterRequest> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    const row = await visible(tx, by, id)
    if (!mayDecide(by.actor, row.person_id, await loadLeadings(tx, by.workspaceId)))
      throw new Refused(
        refuse('not_allowed', 'A lead of the person’s team or a coordinator decides on this.', {
          data: { permission: 'roster.write' },
        }),
      )
    needState(row, ['open'])
    if (approves) {
      await needPossible(tx, by.workspaceId, row)
      await fulfil(tx, by, row)
    }
    const after = await store.updateRequest(tx, by.workspaceId, id, {
      state: approves ? 'approved' : 'declined',
      decided_by: by.actor.id,
      decided_at: iso(by.desk.clock.now()),
      answer,
    })
    const hearers = [row.person_id, row.other_id].filter((h) => h !== null)
    await told(tx, by, after, approves ? 'shift_request.approved' : 'shift_request.declined', hearers)
    return show(tx, by, after)
  })

export const withdraw = (by: By, id: string): Promise<RosterRequest> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    const row = await visible(tx, by, id)
    if (row.person_id !== by.actor.id)
      throw new Refused(refuse('not_allowed', 'Only whoever asked takes a request back.'))
    if (!isWithdrawable(row))
      throw new Refused(
        refuse('not_possible', 'This request cannot be taken back any more.', { data: { state: row.state } }),
      )
    await store.endEntries(tx, by.workspaceId, id, iso(by.desk.clock.now()))
    const after = await store.updateRequest(tx, by.workspaceId, id, { state: 'withdrawn' })
    const hearers =
      row.state === 'asked' ? [row.other_id] : await decidersOf(tx, by.workspaceId, row.person_id)
    await told(
      tx,
      by,
      after,
      'shift_request.withdrawn',
      hearers.filter((h) => h !== null),
    )
    return show(tx, by, after)
  })

const must = async (tx: Tx, by: By, id: string): Promise<store.RequestRow> => {
  const row = await store.lockRequest(tx, by.workspaceId, id)
  if (!row) throw new Refused(missing)
  return row
}

/** What somebody may not see is not there for them. */
export const visible = async (tx: Tx, by: By, id: string): Promise<store.RequestRow> => {
  const row = await must(tx, by, id)
  if (!maySee(seenBy(by.actor, await loadLeadings(tx, by.workspaceId)), row)) throw new Refused(missing)
  return row
}

const show = async (tx: Tx, by: By, row: store.RequestRow): Promise<RosterRequest> => {
  const [shown] = await showRequests(tx, by.actor, await loadLeadings(tx, by.workspaceId), [row])
  if (!shown) throw new Refused(missing)
  return shown
}

const needState = (row: store.RequestRow, states: readonly string[]): void => {
  if (!states.includes(row.state))
    throw new Refused(
      refuse('not_possible', `This request is ${row.state} already.`, { data: { state: row.state } }),
    )
}

const judge = async (tx: Tx, by: By, input: Created): Promise<void> => {
  needSpan('body', input)
  if (input.otherSpan) needSpan('body.otherSpan', input.otherSpan)
  const fault = (field: string, message: string) =>
    new Refused(refuse('invalid', 'This cannot be asked for.', { faults: [{ field, message }] }))
  await needThere(tx, by.workspaceId, [{ field: 'body.otherId', what: 'person', id: input.otherId }])
  if (input.kind !== 'swap') {
    if (input.otherId !== null) throw fault('body.otherId', 'is for swaps; leave it out')
    if (input.otherSpan !== null) throw fault('body.otherSpan', 'is for swaps; leave it out')
    return
  }
  if (input.otherId === null) throw fault('body.otherId', 'must say who shall take the shift')
  if (input.otherId === by.actor.id) throw fault('body.otherId', 'must be somebody else')
  if (Temporal.Instant.compare(Temporal.Instant.from(input.from), by.desk.clock.now()) < 0)
    throw fault('body.from', 'must lie ahead: a shift that has begun cannot be swapped')
}

const decidersOf = async (tx: Tx, workspaceId: string, personId: string): Promise<readonly string[]> =>
  deciders(personId, await loadLeadings(tx, workspaceId), await loadCoordinators(tx, workspaceId))

const told = (
  tx: Tx,
  by: By,
  row: store.RequestRow,
  type: string,
  hearers: readonly string[],
): Promise<void> =>
  tell(tx, by, {
    subjectType: 'roster',
    subjectId: row.id,
    type,
    data: {
      kind: row.kind,
      personId: row.person_id,
      otherId: row.other_id,
      hearerIds: [...new Set(hearers)].filter((id) => id !== by.actor.id),
    },
  })
