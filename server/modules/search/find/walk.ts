// Walks through the documents that hold what is asked for, newest first, a batch at a time.
//
// Where few hold it, the index gives all of them at once. Where many do, reading them all to show the newest would cost
// as much as there are; so a stretch of days is asked for beside the words, as long as it is likely to hold a batch, and
// longer ones while little is found.
import { sql } from 'kysely'
import { toTsQuery } from '../../../../rules/search/forms.ts'
import { languages } from '../../../../rules/search/languages.ts'
import { languageMark, stretch } from '../../../../rules/search/marks.ts'
import { isCounted } from '../../../../rules/search/typos.ts'
import type { Tx } from '../../../platform/database.ts'
import { type AskedWords, openSearch } from '../../words/index.ts'

export interface Found {
  id: string
  ticketId: string
  kind: 'ticket' | 'public' | 'note'
  at: string
  rank: number
}
export interface Place {
  at: string
  id: string
}

interface Walk {
  workspaceId: string
  asked: AskedWords
  after: Place | null
  /** Costs a look at every document found. */
  isRanked: boolean
  /** A tsquery that must hold too. */
  only?: string
}

const fewAre = 600
const batch = 400
/** Of several words: as many are looked for at a time, since each day more costs. */
const page = 100
/** Of several words: as many documents as are read in one go. */
const fewTogether = 3000
/** The same, where it must hold something beside. */
const fewNarrowed = 20_000
/** So that the first stretch rather holds a batch than nearly one. */
const ample = 1.3

export const walk = async function* (tx: Tx, given: Walk): AsyncGenerator<Found[]> {
  const words = toTsQuery(given.asked.forms)
  const query = words + (given.only ? ` & ${given.only}` : '')
  const read = { workspaceId: given.workspaceId, words: given.isRanked ? words : null }
  const likely = estimate(given.asked)
  const isOneWord = given.asked.forms.length === 1
  // Narrowed by more than words, several of them leave little.
  if (likely <= (given.only && !isOneWord ? fewNarrowed : fewAre)) {
    yield* readAll(tx, read, query, given.after)
    return
  }
  const span = await loadSpan(tx, given.workspaceId)
  if (!span) return
  const oldest = dayOf(span.oldest)
  const whole = oldest.until(dayOf(span.newest)).days + 1
  let last = dayOf(given.after?.at ?? span.newest)
  // How often several words meet shows in the first stretch only; each document of its days is weighed for that.
  let days = Math.max(1, Math.ceil(isOneWord ? (ample * batch * whole) / likely : whole / 365))
  let after = given.after
  while (Temporal.PlainDate.compare(last, oldest) >= 0) {
    const begin = last.subtract({ days: days - 1 })
    const first = Temporal.PlainDate.compare(begin, oldest) < 0 ? oldest : begin
    const found = await readDocuments(tx, read, `${query} & ${stretch(first, last)}`, after, batch)
    yield found
    const end = found.at(-1)
    if (end && found.length === batch) {
      after = { at: end.at, id: end.id }
      last = dayOf(end.at)
      continue
    }
    const perDay = found.length / days
    // A long stretch of days costs more than the words themselves, where these meet seldom.
    if (!isOneWord && Math.max(perDay * whole, byChance(given.asked)) <= fewTogether) {
      yield* readAll(tx, read, query, startOf(first))
      return
    }
    last = first.subtract({ days: 1 })
    if (!isOneWord) days = Math.max(days, Math.min(4 * days, Math.ceil((ample * page) / perDay)))
    else if (found.length < batch / 4) days *= 4
  }
}

/** Before everything of the day. */
const startOf = (day: Temporal.PlainDate): Place => ({
  at: `${day.toString()}T00:00:00.000Z`,
  id: '00000000-0000-0000-0000-000000000000',
})

/** Should be one batch; words that are not counted may turn out to be frequent. */
const readAll = async function* (
  tx: Tx,
  read: { workspaceId: string; words: string | null },
  query: string,
  from: Place | null,
): AsyncGenerator<Found[]> {
  // Each that is ranked is read as a whole.
  const most = read.words === null ? fewAre : fewAre / 2
  let after = from
  do {
    const found: readonly Found[] = await readDocuments(tx, read, query, after, most)
    yield [...found]
    const end = found.at(-1)
    after = end && found.length === most ? { at: end.at, id: end.id } : null
  } while (after)
}

const dayOf = (at: string): Temporal.PlainDate => Temporal.PlainDate.from(at.slice(0, 10))

const uncounted = 100
const beginning = 10_000

/** Documents that may hold it: of one word as many as are counted, of several between all of the rarest and chance. */
const estimate = (asked: AskedWords): number => {
  const each = countsOf(asked)
  // People write words together: the mean of both, as of factors.
  return each.length === 1 ? Math.min(...each) : Math.sqrt(Math.min(...each) * byChance(asked))
}

const countsOf = (asked: AskedWords): number[] =>
  asked.forms.map(({ rows }) => Math.max(...rows.map((row) => rarest(row, asked))))

/** Documents that would hold all of it, were the words strewn by chance. */
const byChance = (asked: AskedWords): number => {
  const each = countsOf(asked)
  const counted = languages.reduce((n, l) => n + (asked.counts.get(languageMark(l)) ?? 0), 0)
  const all = Math.max(1, counted, ...each)
  return each.reduce((n, count) => n * (count / all), all)
}

const rarest = (row: AskedWords['forms'][number]['rows'][number], { counts }: AskedWords): number =>
  Math.min(
    ...row.map((asked) =>
      asked.isBeginning
        ? beginning
        : asked.forms.reduce((n, f) => n + (counts.get(f) ?? (isCounted(f) ? 0 : uncounted)), 0),
    ),
  )

const loadSpan = async (tx: Tx, workspaceId: string): Promise<{ newest: string; oldest: string } | null> => {
  await openSearch(tx, workspaceId)
  const { rows } = await sql<{ newest: string | null; oldest: string | null }>`
    select (select at from search_document where workspace_id = ${workspaceId} order by at desc limit 1) as newest,
      (select at from search_document where workspace_id = ${workspaceId} order by at limit 1) as oldest`.execute(
    tx,
  )
  const [row] = rows
  return row?.newest && row.oldest ? { newest: row.newest, oldest: row.oldest } : null
}

/** The newest `limit` documents that answer one tsquery, in one go. */
export const readNewest = (tx: Tx, workspaceId: string, query: string, limit: number): Promise<Found[]> =>
  readDocuments(tx, { workspaceId, words: null }, query, null, limit)

/** The planner cannot know how rare the words are that a kept plan will be used for: only the inverted index is left to it. */
const readDocuments = async (
  tx: Tx,
  { workspaceId, words }: { workspaceId: string; words: string | null },
  query: string,
  after: Place | null,
  limit: number,
): Promise<Found[]> => {
  const rank = words ? sql`ts_rank('{0.05, 0.2, 0.6, 1}', d.body, ${words}::tsquery, 1)` : sql`0::real`
  const place = after ?? { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
  // Sent together: the way to and fro is not waited for in between.
  const [, , { rows }] = await Promise.all([
    openSearch(tx, workspaceId, query),
    onlyBitmaps(tx, true),
    sql<Found>`
      select d.id, d.ticket_id as "ticketId", d.kind, d.at, ${rank} as rank from (
        select * from (select * from search_document where workspace_id = ${workspaceId} offset 0) all_of_it
        where (at, id) < (${place.at}::timestamptz, ${place.id}::uuid)
        order by at desc, id desc limit ${limit}
      ) d order by d.at desc, d.id desc`.execute(tx),
    onlyBitmaps(tx, false),
    openSearch(tx, workspaceId),
  ])
  return rows
}

const onlyBitmaps = (tx: Tx, isOn: boolean) => {
  const value = isOn ? 'off' : 'on'
  return sql`select set_config('enable_indexscan', ${value}, true), set_config('enable_indexonlyscan', ${value}, true)`.execute(
    tx,
  )
}

/** Which of the tickets hold it in a document newer than the place. */
export const loadSeenBefore = async (
  tx: Tx,
  workspaceId: string,
  asked: AskedWords,
  ticketIds: readonly string[],
  place: Place,
): Promise<ReadonlySet<string>> => {
  await openSearch(tx, workspaceId, toTsQuery(asked.forms))
  const { rows } = await sql<{ id: string }>`
    select q.id from unnest(${ticketIds}::uuid[]) as q (id)
    where exists (select from search_document d
      where d.workspace_id = ${workspaceId} and d.ticket_id = q.id
        and (d.at, d.id) >= (${place.at}::timestamptz, ${place.id}::uuid))`.execute(tx)
  await openSearch(tx, workspaceId)
  return new Set(rows.map((r) => r.id))
}
