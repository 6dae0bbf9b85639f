// What the palette offers while one types: the last word may be unfinished.
import { sql } from 'kysely'
import type { Reader } from '../../../rules/knowledge/audience.ts'
import { lexeme } from '../../../rules/search/forms.ts'
import { ticketMark } from '../../../rules/search/marks.ts'
import { readQuestion } from '../../../rules/search/question.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import { organisations as ofOrganisations, searchPersons } from '../people/index.ts'
import { type AskedWords, askWords } from '../words/index.ts'
import { loadArticles } from './find/articles.ts'
import { numberIn } from './find/number.ts'
import { walk } from './find/walk.ts'

interface Line {
  id: string
  number: number
  subject: string
  status: string
  requester: string
}

const mostTickets = 8
const mostNames = 5
const mostArticles = 4

export const loadPalette = async (tx: Tx, workspaceId: string, q: string, reader: Reader | null) => {
  const number = numberIn(q)
  const [numbered, people, organisations] = await Promise.all([
    number === null ? [] : loadLines(tx, workspaceId, sql`t.number = ${number}`),
    searchPersons(tx, { q, after: null, limit: mostNames }),
    ofOrganisations.searchOrganisations(tx, { q, after: null, limit: mostNames }),
  ])
  const found = await loadTickets(tx, workspaceId, q)
  const tickets = [...numbered, ...found.filter((t) => t.id !== numbered[0]?.id)].slice(0, mostTickets)
  return {
    tickets: tickets.map(({ id: _, ...line }) => line),
    articles: await loadArticles(tx, { workspaceId, reader }, q, { isTyping: true, limit: mostArticles }),
    people: people.map(({ id, name, email, role }) => ({ id, name, email, role })),
    organisations: organisations.map(({ id, name }) => ({ id, name })),
  }
}

const loadTickets = async (tx: Tx, workspaceId: string, q: string): Promise<Line[]> => {
  const question = readQuestion(q)
  if (question.length === 0) return []
  const asked = await finished(tx, workspaceId, await askWords(tx, workspaceId, question))
  if (!asked) return []
  for await (const batch of walk(tx, {
    workspaceId,
    asked,
    after: null,
    isRanked: false,
    only: lexeme(ticketMark),
  })) {
    const ids = [...new Set(batch.map((f) => f.ticketId))].slice(0, mostTickets * 3)
    if (ids.length === 0) continue
    const lines = await loadLines(tx, workspaceId, sql`t.id = ${anyOf(ids, 'uuid')}`)
    return lines.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  }
  return []
}

const loadLines = async (tx: Tx, workspaceId: string, which: ReturnType<typeof sql>): Promise<Line[]> => {
  const { rows } = await sql<Line>`
    select t.id, t.number, t.subject, t.status, r.name as requester
    from ticket t join person r on r.workspace_id = t.workspace_id and r.id = t.requester_id
    where t.workspace_id = ${workspaceId} and not t.is_spam and t.merged_into is null and ${which}`.execute(
    tx,
  )
  return rows
}

const last = '\u{10ffff}'
const mostWords = 20

/** The last word stands for the most frequent words that begin so. null: none does. */
const finished = async (tx: Tx, workspaceId: string, asked: AskedWords): Promise<AskedWords | null> => {
  const begun = asked.forms.at(-1)
  const [row] = begun?.rows ?? []
  const [only] = row ?? []
  if (!begun || !row || row.length !== 1 || !only || begun.rows.length > 1) return asked
  const begin = only.forms[0] ?? ''
  const { rows } = await sql<{ word: string; documents: number }>`
    select word, documents from search_word
    where workspace_id = ${workspaceId} and word >= ${begin} and word < ${begin + last}
    order by documents desc limit ${mostWords}`.execute(tx)
  const forms = [...new Set([...only.forms, ...rows.map((r) => r.word)])]
  return {
    ...asked,
    counts: new Map([...asked.counts, ...rows.map((r) => [r.word, r.documents] as const)]),
    forms: [...asked.forms.slice(0, -1), { ...begun, rows: [[{ forms, isBeginning: false }]] }],
  }
}
