// Clusters of the last weeks' tickets for which there is no good article.
import { sql } from 'kysely'
import { type Cluster, clusterTickets, type Described } from '../../../../rules/answers/cluster.ts'
import type { FoundGap } from '../../../../rules/answers/gaps.ts'
import { termOf } from '../../../../rules/answers/weights.ts'
import type { Language } from '../../../../rules/search/languages.ts'
import { languageOf } from '../../../../rules/search/languages.ts'
import { wordsOf } from '../../../../rules/search/words.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { loadStems, stemOf } from '../../words/index.ts'
import { loadCorpus } from '../find/ask.ts'
import { loadLikely } from '../find/suggest.ts'

const days = 60
const mostTickets = 3000
const atOnce = 500
const leastTickets = 4
const leastRequesters = 2
const mostWords = 120
/** Of a cluster's tickets as many are asked whether an article answers them. */
const asked = 5
const keptIds = 200

export const findClusters = async (desk: Desk, workspaceId: string): Promise<FoundGap[]> => {
  const tickets = await loadTickets(desk, workspaceId)
  const clusters = clusterTickets(
    tickets.map((t) => t.described),
    { leastTickets, leastRequesters },
  )
  const texts = new Map(tickets.map((t) => [t.described.id, t]))
  const gaps: FoundGap[] = []
  for (const cluster of clusters) {
    const members = cluster.ids.flatMap((id) => texts.get(id) ?? [])
    if (await isAnswered(desk, workspaceId, members)) continue
    gaps.push(gapOf(cluster))
  }
  return gaps
}

const gapOf = ({ ids, requesters, telling }: Cluster): FoundGap => ({
  kind: 'tickets',
  key: telling
    .slice(0, 2)
    .map((t) => t.term)
    .sort()
    .join(' '),
  words: telling.map((t) => t.written),
  size: ids.length,
  reasons: [
    { what: 'tickets', count: ids.length, of: null },
    { what: 'requesters', count: requesters, of: null },
  ],
  ticketIds: ids.slice(-keptIds),
  articleId: null,
})

interface Loaded {
  described: Described
  subject: string
  text: string
  isSolvedByArticle: boolean
}

const loadTickets = async (desk: Desk, workspaceId: string): Promise<Loaded[]> => {
  const since = iso(desk.clock.now().subtract({ hours: 24 * days }))
  const loaded: Loaded[] = []
  let before: string | null = null
  while (loaded.length < mostTickets) {
    const some = await desk.db.inWorkspace(workspaceId, (tx) => loadSome(tx, workspaceId, since, before))
    loaded.push(...some)
    before = some.at(-1)?.described.id ?? null
    if (some.length < atOnce) break
  }
  return loaded.reverse()
}

interface Row {
  id: string
  requester_id: string
  subject: string
  text: string
  is_solved: boolean
}

/** Newest first. */
const loadSome = async (
  tx: Tx,
  workspaceId: string,
  since: string,
  before: string | null,
): Promise<Loaded[]> => {
  const { rows } = await sql<Row>`
    select t.id, t.requester_id, t.subject, coalesce((
        select left(coalesce(m.visible_text, m.text), 2000) from message m
        where m.workspace_id = t.workspace_id and m.ticket_id = t.id and m.kind = 'request'
        order by m.at, m.id limit 1), '') as text,
      exists (select from ticket_article l where l.workspace_id = t.workspace_id and l.ticket_id = t.id
        and l.kind = 'solved_by') as is_solved
    from ticket t
    where t.workspace_id = ${workspaceId} and t.created_at >= ${since}::timestamptz and not t.is_spam and t.merged_into is null
      ${before === null ? sql`` : sql`and t.id < ${before}::uuid`}
    order by t.id desc limit ${atOnce}`.execute(tx)
  const read = rows.map((row) => ({ row, ...wordsIn(row) }))
  await loadStems(
    tx,
    read.flatMap(({ words, language }) => (language ? words.map((w) => [language, w.written] as const) : [])),
  )
  return read.map(({ row, words, language }) => ({
    described: {
      id: row.id,
      requesterId: row.requester_id,
      words: words.map((w) => ({ ...w, term: termOf(w.written, language ?? '', stemOf) })),
    },
    subject: row.subject,
    text: row.text,
    isSolvedByArticle: row.is_solved,
  }))
}

const wordsIn = (
  row: Row,
): { words: { written: string; isSubject: boolean }[]; language: Language | null } => {
  const of = (text: string, isSubject: boolean) =>
    wordsOf(text, mostWords)
      .filter((w) => w.as === 'word' || w.as === 'whole')
      .map((w) => ({ written: w.text, isSubject }))
  const words = [...of(row.subject, true), ...of(row.text, false)]
  return { words, language: languageOf(words.map((w) => w.written)) }
}

/** Half of those asked are solved by an article, or one is likely to answer them. */
const isAnswered = async (desk: Desk, workspaceId: string, members: readonly Loaded[]): Promise<boolean> => {
  const step = Math.max(1, Math.floor(members.length / asked))
  const some = members.filter((_, n) => n % step === 0).slice(0, asked)
  const answered = await desk.db.inWorkspace(workspaceId, async (tx) => {
    const corpus = await loadCorpus(tx, workspaceId)
    let count = 0
    for (const { subject, text, isSolvedByArticle } of some) {
      const { scored } = isSolvedByArticle
        ? { scored: [true] }
        : await loadLikely(
            tx,
            workspaceId,
            { subject, text, reader: 'desk', language: null, limit: 1 },
            corpus,
          )
      if (scored.length > 0) count += 1
    }
    return count
  })
  return answered * 2 >= some.length
}
