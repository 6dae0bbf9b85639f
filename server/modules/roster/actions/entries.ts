// Keeping entries: single shifts, breaks, on-call, time off, absences.
import type { z } from 'zod'
import type { contract } from '../../../../contract/index.ts'
import type { Entry } from '../../../../contract/roster.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { type By, tell } from '../by.ts'
import { needThere, needVersion } from '../need.ts'
import { showEntry } from '../show/plan.ts'
import * as store from '../store/plan.ts'

type Created = z.infer<NonNullable<typeof contract.roster.createEntry.body>>
type Changed = z.infer<NonNullable<typeof contract.roster.changeEntry.body>>

const missing = refuse('not_found', 'There is no such entry.')
const longestDays = 400

export const addEntry = (by: By, id: string, input: Created): Promise<Entry> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    await judge(tx, by.workspaceId, input)
    await store.insertEntries(tx, [
      {
        workspace_id: by.workspaceId,
        id,
        person_id: input.personId,
        kind: input.kind,
        starts_at: input.from,
        ends_at: input.to,
        words: input.words,
        created_by: by.actor.id,
        created_at: iso(by.desk.clock.now()),
      },
    ])
    await told(tx, by, [input.personId], input)
    return one(tx, by, id)
  })

export const changeEntry = (by: By, id: string, input: Changed, version: number | null): Promise<Entry> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    const before = await store.lockEntry(tx, by.workspaceId, id)
    if (!before) throw new Refused(missing)
    needVersion(version, before.version, 'The entry')
    const wanted = {
      personId: input.personId ?? before.person_id,
      kind: input.kind ?? before.kind,
      from: input.from ?? before.starts_at,
      to: input.to ?? before.ends_at,
      words: input.words ?? before.words,
    }
    await judge(tx, by.workspaceId, wanted)
    await store.updateEntry(tx, by.workspaceId, id, {
      person_id: wanted.personId,
      kind: wanted.kind,
      starts_at: wanted.from,
      ends_at: wanted.to,
      words: wanted.words,
      version: before.version + 1,
    })
    await told(tx, by, [before.person_id, wanted.personId], wanted)
    return one(tx, by, id)
  })

export const removeEntry = (by: By, id: string): Promise<null | Refusal> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    const before = await store.lockEntry(tx, by.workspaceId, id)
    if (!before) return missing
    await store.deleteEntry(tx, by.workspaceId, id)
    await told(tx, by, [before.person_id], { from: before.starts_at, to: before.ends_at })
    return null
  })

const one = async (tx: Tx, by: By, id: string): Promise<Entry> => {
  const row = await store.lockEntry(tx, by.workspaceId, id)
  if (!row) throw new Refused(missing)
  return showEntry(row, by.actor, true)
}

const judge = async (
  tx: Tx,
  workspaceId: string,
  wanted: Pick<Entry, 'personId' | 'from' | 'to'>,
): Promise<void> => {
  needSpan('body', wanted)
  await needThere(tx, workspaceId, [{ field: 'body.personId', what: 'person', id: wanted.personId }])
}

/** Throws Refused where a time ends before it begins, or is a typing error of years. */
export const needSpan = (field: string, { from, to }: { from: string; to: string }): void => {
  const days = Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('hours') / 24
  if (days > 0 && days <= longestDays) return
  const message = days <= 0 ? 'must be later than the beginning' : `must be at most ${longestDays} days later`
  throw new Refused(
    refuse('invalid', `${field}.to ${message}`, { faults: [{ field: `${field}.to`, message }] }),
  )
}

const told = (
  tx: Tx,
  by: By,
  people: readonly string[],
  { from, to }: { from: string; to: string },
): Promise<void> => {
  const personIds = [...new Set(people)]
  const hearerIds = personIds.filter((id) => id !== by.actor.id)
  return tell(tx, by, {
    subjectType: 'roster',
    subjectId: personIds[0] ?? by.actor.id,
    type: 'roster.changed',
    data: { what: 'entry', personIds, hearerIds, from, to },
  })
}
