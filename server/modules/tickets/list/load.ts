// A page of a list: in order, from the place after which it goes on, as far as a moment's time reaches.
//
// A condition that holds for one in ten thousand would let a page wait for the whole desk to be read. So reading ends
// when its time is over: the page is shorter than asked for, and the next one goes on where this one stopped.
import { type RawBuilder, sql } from 'kysely'
import type { Sort } from '../../../../contract/views.ts'
import type { Question } from '../../../../rules/conditions/index.ts'
import type { Tx } from '../../../platform/database.ts'
import { questionSql, type WordsSql } from '../conditions/sql.ts'
import { loadFew } from './few.ts'
import { fixedBy } from './fixed.ts'
import { type Part, partsOf } from './orders.ts'
import type { Range } from './ranges.ts'
import { endOfPiece, isAfter, isBefore, type Key, type Place, readPiece } from './read.ts'

export interface Listing {
  workspaceId: string
  question: Question
  words: WordsSql
  /** What narrows it to few tickets already. */
  narrow?: Range | null
  sort: Sort
}
/** The part of the order and the place in it. */
export interface Mark extends Place {
  part: number
}

export interface Page {
  ids: string[]
  /** Where the next page goes on; null: here the list ends. */
  next: Mark | null
}

/** Milliseconds after which no further piece is begun, once these many tickets were looked at. */
const patience = 8
const atLeast = 16_000
const pieces = [400, 4000, 12_000] as const

export const loadPage = async (
  tx: Tx,
  listing: Listing,
  after: Mark | null,
  limit: number,
): Promise<Page> => {
  const fixed = fixedBy(listing.question)
  const parts = partsOf(listing.sort, fixed)
  const holds = questionSql(listing.question, listing.words)
  const isByChange = listing.sort.by === 'updated'
  const few = listing.narrow ?? (await loadFew(tx, listing.workspaceId, fixed, isByChange))
  const end = performance.now() + patience
  const ids: string[] = []
  for (const [i, part] of parts.entries()) {
    if (after && i < after.part) continue
    const from = after?.part === i ? after : null
    const wanted = limit - ids.length
    const read = { workspaceId: listing.workspaceId, part, holds, changedSince: fixed.changedSince }
    const { keys, stop } = few
      ? await readFew(tx, { ...read, range: few }, from, wanted)
      : await readRanges(tx, read, from, wanted, end)
    ids.push(...keys.map((k) => k.id))
    if (stop) return { ids, next: { part: i, ...stop } }
    if (ids.length === limit && i < parts.length - 1) return { ids, next: beginOf(i + 1, parts) }
  }
  return { ids, next: null }
}

/** A place before everything of a part. */
const beginOf = (i: number, parts: readonly Part[]): Mark => {
  const part = parts[i]
  if (part?.column === 'number') return { part: i, at: 0, number: part.isDown ? Number.MAX_SAFE_INTEGER : 0 }
  return { part: i, at: part?.isDown ? '9999-12-31T00:00:00.000Z' : '0001-01-01T00:00:00.000Z', number: 0 }
}

interface Found {
  keys: Key[]
  /** Where reading stopped though there may be more. */
  stop: Place | null
}
interface Read {
  workspaceId: string
  part: Part
  holds: RawBuilder<boolean>
  changedSince: string | null
}

const readFew = async (
  tx: Tx,
  { workspaceId, part, range, holds }: Read & { range: Range },
  after: Place | null,
  limit: number,
): Promise<Found> => {
  const way = part.isDown ? sql`desc` : sql`asc`
  const next = after ? sql` and ${isAfter(part, after)}` : sql``
  const isTimed = part.column === 'waiting_since' || part.column === 'due_at'
  const rest = isTimed ? sql` and t.${sql.ref(part.column)} is not null` : sql``
  // The fence of OFFSET 0: else a plan may walk the order of the list and look each ticket up among the few.
  const { rows } = await sql<Key>`
    /* varied */ select t.id, t.${sql.ref(part.column)} as at, t.number from (
      select t.* from ticket t
      where t.workspace_id = ${workspaceId} and ${range} and ${part.only} and ${holds}${rest}${next} offset 0
    ) t
    order by t.${sql.ref(part.column)} ${way}, t.number ${way} limit ${limit + 1}`.execute(tx)
  return cut(rows, limit)
}

const cut = (keys: readonly Key[], limit: number): Found => {
  const shown = keys.slice(0, limit)
  const last = shown.at(-1)
  return { keys: shown, stop: keys.length > limit && last ? { at: last.at, number: last.number } : null }
}

const readRanges = async (
  tx: Tx,
  read: Read,
  after: Place | null,
  limit: number,
  end: number,
): Promise<Found> => {
  const { part } = read
  const all = await Promise.all(
    part.ranges.map((range) => readRange(tx, { ...read, range }, after, limit, end)),
  )
  // Beyond the first place where a range was left unread, other ranges may be ahead of it.
  const stop = all
    .flatMap((r) => r.stop ?? [])
    .reduce<Place | null>((first, s) => (first && isBefore(part, first, s) ? first : s), null)
  const keys = all
    .flatMap((r) => r.keys)
    .filter((k) => !stop || !isBefore(part, stop, k))
    .sort((a, b) => (isBefore(part, a, b) ? -1 : 1))
  const page = cut(keys, limit)
  return { keys: page.keys, stop: page.stop ?? stop }
}

/** Up to `limit` and one more, so that it is known whether there is more. */
const readRange = async (
  tx: Tx,
  read: Read & { range: Range },
  from: Place | null,
  limit: number,
  end: number,
): Promise<Found> => {
  const keys: Key[] = []
  let after = from
  const reading = { ...read, holds: sql<boolean>`${read.part.only} and ${read.holds}` }
  for (let n = 0, looked = 0; ; n += 1) {
    const length = Math.ceil((pieces[n] ?? 8000) / read.part.ranges.length)
    const wanted = limit + 1 - keys.length
    keys.push(...(await readPiece(tx, reading, after, length, wanted)))
    if (keys.length > limit) return { keys, stop: null }
    after = await endOfPiece(tx, reading, after, length)
    if (after === null) return { keys, stop: null }
    looked += length
    if (performance.now() > end && looked >= atLeast / read.part.ranges.length) return { keys, stop: after }
  }
}
