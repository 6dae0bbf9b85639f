// One wish, with the gaps in coverage that it would open.
import type { Gap, RosterRequest } from '../../../../contract/roster.ts'
import type { Gap as FoundGap } from '../../../../rules/roster/gaps.ts'
import { rosterOf } from '../../../../rules/roster/roster.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { entriesOf } from '../actions/fulfil.ts'
import { missing, visible } from '../actions/requests.ts'
import type { By } from '../by.ts'
import { loadBooks, loadColleagues, loadRosterLaw } from '../store/books.ts'
import { loadLeadings } from '../store/leading.ts'
import type { RequestRow } from '../store/requests.ts'
import { showGap } from './plan.ts'
import { showRequests } from './requests.ts'
import { gapsOf } from './roster.ts'

export const showRequest = async (tx: Tx, by: By, id: string): Promise<RosterRequest & { gaps: Gap[] }> => {
  const row = await visible(tx, by, id)
  const [shown] = await showRequests(tx, by.actor, await loadLeadings(tx, by.workspaceId), [row])
  if (!shown) throw new Refused(missing)
  const isWaiting = row.state === 'asked' || row.state === 'open'
  return { ...shown, gaps: isWaiting ? (await newGaps(tx, by, row)).map(showGap) : [] }
}

/** Of the teams it concerns: the gaps there would be and are not now. */
const newGaps = async (tx: Tx, { workspaceId }: By, row: RequestRow): Promise<FoundGap[]> => {
  const concerned = [row.person_id, row.other_id]
  const teamIds = (await loadLeadings(tx, workspaceId))
    .filter((t) => t.memberIds.some((id) => concerned.includes(id)))
    .map((t) => t.id)
  const times = [row.starts_at, row.ends_at, row.other_starts_at, row.other_ends_at]
    .filter((t) => t !== null)
    .toSorted()
  const [from, to] = [Temporal.Instant.from(times[0] ?? ''), Temporal.Instant.from(times.at(-1) ?? '')]
  const [people, law, made] = await Promise.all([
    loadColleagues(tx, workspaceId, {}),
    loadRosterLaw(tx, workspaceId),
    entriesOf(tx, workspaceId, row),
  ])
  const books = await loadBooks(tx, workspaceId, people, law.hours.zone, from, to)
  const after = books.map((book) => ({
    ...book,
    entries: [
      ...book.entries,
      ...made.filter((e) => e.personId === book.personId).map((e, i) => ({ ...e, id: `${row.id}-${i}` })),
    ],
  }))
  const gapsWith = (all: typeof books) =>
    gapsOf(tx, workspaceId, {
      teamIds,
      people,
      spans: rosterOf(all, law, from.epochMilliseconds, to.epochMilliseconds),
      deskZone: law.hours.zone,
      from,
      to,
    })
  const before = await gapsWith(books)
  const isKnown = (gap: FoundGap): boolean =>
    before.some(
      (b) => b.needId === gap.needId && b.from <= gap.from && gap.to <= b.to && b.there <= gap.there,
    )
  return (await gapsWith(after)).filter((gap) => !isKnown(gap))
}
