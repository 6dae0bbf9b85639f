// What an approved wish puts into the roster.
import { refuse } from '../../../../rules/refusal.ts'
import type { Interval } from '../../../../rules/roster/intervals.ts'
import {
  entriesOfSwap,
  entryOfAbsence,
  judgeSwap,
  type MadeEntry,
  type Swap,
  type SwapFault,
} from '../../../../rules/roster/requests.ts'
import type { ShiftSpan } from '../../../../rules/roster/types.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { Refused } from '../../../platform/refused.ts'
import type { By } from '../by.ts'
import { loadRoster } from '../load.ts'
import { timeOf } from '../show/staff.ts'
import { insertEntries } from '../store/plan.ts'
import type { RequestRow } from '../store/requests.ts'

const words: Readonly<Record<SwapFault, string>> = {
  no_shift: 'You have no shift in this time.',
  others_no_shift: 'Your colleague has no shift in the time you would take.',
  other_is_not_free: 'Your colleague is not free in the time of your shift.',
  person_is_not_free: 'The person who asks is not free in the time they would take.',
}

/** Throws Refused where a swap cannot be (any more). */
export const needPossible = async (tx: Tx, workspaceId: string, row: RequestRow): Promise<void> => {
  const swap = swapOf(row)
  if (!swap) return
  const fault = judgeSwap(swap, await spansOf(tx, workspaceId, swap))
  if (fault) throw new Refused(refuse('not_possible', words[fault], { data: { reason: fault } }))
}

export const fulfil = async (tx: Tx, by: By, row: RequestRow): Promise<void> => {
  const at = iso(by.desk.clock.now())
  await insertEntries(
    tx,
    (await entriesOf(tx, by.workspaceId, row)).map((e) => ({
      workspace_id: by.workspaceId,
      id: newId(),
      person_id: e.personId,
      kind: e.kind,
      starts_at: timeOf(e.from),
      ends_at: timeOf(e.to),
      words: '',
      request_id: row.id,
      created_by: by.actor.id,
      created_at: at,
    })),
  )
}

export const entriesOf = async (tx: Tx, workspaceId: string, row: RequestRow): Promise<MadeEntry[]> => {
  const swap = swapOf(row)
  if (swap) return entriesOfSwap(swap, await spansOf(tx, workspaceId, swap))
  return row.kind === 'swap' ? [] : entryOfAbsence(row.kind, row.person_id, spanOf(row))
}

const millis = (at: string): number => Temporal.Instant.from(at).epochMilliseconds
const spanOf = (row: RequestRow): Interval => ({ from: millis(row.starts_at), to: millis(row.ends_at) })

const swapOf = (row: RequestRow): Swap | null =>
  row.kind !== 'swap' || row.other_id === null
    ? null
    : {
        personId: row.person_id,
        otherId: row.other_id,
        span: spanOf(row),
        otherSpan:
          row.other_starts_at === null || row.other_ends_at === null
            ? null
            : { from: millis(row.other_starts_at), to: millis(row.other_ends_at) },
      }

const spansOf = async (
  tx: Tx,
  workspaceId: string,
  { personId, otherId, span, otherSpan }: Swap,
): Promise<ReadonlyMap<string, readonly ShiftSpan[]>> => {
  const both = new Map<string, ShiftSpan[]>()
  // Each time by itself: the two may lie months apart.
  for (const one of unitedTimes([span, ...(otherSpan ? [otherSpan] : [])])) {
    const [from, to] = [one.from, one.to].map((at) => Temporal.Instant.fromEpochMilliseconds(at))
    if (!from || !to) continue
    for (const [id, spans] of await loadRoster(tx, workspaceId, [personId, otherId], from, to))
      both.set(id, [...(both.get(id) ?? []), ...spans])
  }
  return both
}

const unitedTimes = (times: readonly Interval[]): Interval[] => {
  const [a, b] = times.toSorted((x, y) => x.from - y.from)
  if (!a) return []
  if (!b) return [a]
  return b.from <= a.to ? [{ from: a.from, to: Math.max(a.to, b.to) }] : [a, b]
}
