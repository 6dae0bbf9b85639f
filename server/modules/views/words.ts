// The free words of a list's condition: how they are asked for, and the few tickets that hold them where they are few.
import { type RawBuilder, sql } from 'kysely'
import type { Question } from '../../../rules/conditions/index.ts'
import { toTsQuery } from '../../../rules/search/forms.ts'
import { readQuestion } from '../../../rules/search/question.ts'
import type { Tx } from '../../platform/database.ts'
import type { WordsSql } from '../tickets/index.ts'
import { askWords, loadWordsSql, openSearch } from '../words/index.ts'

export interface Words {
  words: WordsSql
  /** Every ticket of the list is among these; null: there are many. */
  narrow: RawBuilder<boolean> | null
}

const none: Words = {
  words: () => {
    throw new Error('a condition without words asks for words')
  },
  narrow: null,
}

/** Leaves search open for this transaction where the question asks for words. */
export const loadWords = async (tx: Tx, workspaceId: string, question: Question): Promise<Words> => {
  const texts = textsIn(question)
  if (texts.length === 0) return none
  let narrow: Words['narrow'] = null
  for (const text of mustHold(question)) narrow ??= await loadHolders(tx, workspaceId, text)
  return { words: await loadWordsSql(tx, workspaceId, texts), narrow }
}

const textsIn = (question: Question): string[] => {
  if (question.ask === 'words') return [question.text]
  if (question.ask === 'not') return textsIn(question.of)
  return question.ask === 'all' || question.ask === 'any' ? question.of.flatMap(textsIn) : []
}

/** Words every ticket of the list holds. */
const mustHold = (question: Question): string[] => {
  if (question.ask === 'words') return [question.text]
  return question.ask === 'all' ? question.of.flatMap(mustHold) : []
}

const fewAre = 2500

const loadHolders = async (tx: Tx, workspaceId: string, text: string): Promise<Words['narrow']> => {
  const query = toTsQuery((await askWords(tx, workspaceId, readQuestion(text))).forms)
  if (query === '') return sql`false`
  await openSearch(tx, workspaceId, query)
  const { rows } = await sql<{ id: string }>`
    select ticket_id as id from search_document where workspace_id = ${workspaceId}
    limit ${sql.raw(String(fewAre + 1))}`.execute(tx)
  return rows.length > fewAre ? null : sql`t.id = any(${[...new Set(rows.map((r) => r.id))]}::uuid[])`
}
