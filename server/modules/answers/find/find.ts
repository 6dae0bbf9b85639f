// Searching articles: what people type, with typos and unfinished words, the best first.
import type { Answer } from '../../../../contract/answers.ts'
import { type AskedWord, askedIn, type Group } from '../../../../rules/answers/asked.ts'
import type { Postings } from '../../../../rules/answers/score.ts'
import type { Reader } from '../../../../rules/knowledge/audience.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadSynonyms } from '../synonyms/load.ts'
import { type Corpus, loadCorpus, loadFinished, loadGroups, loadMeant } from './ask.ts'
import { phrasesOf } from './phrases.ts'
import { loadPostings, loadScored } from './score.ts'
import { showAnswers } from './show.ts'

export interface Asking {
  text: string
  reader: Reader
  /** Wanted; null: any. */
  language: string | null
  limit: number
  offset?: number
  /** The last word may be unfinished. */
  isTyping?: boolean
}
export interface Found {
  items: Answer[]
  total: number
  /** What was searched instead, when a word stands in no article; null: as asked. */
  corrected: string | null
}

const nothing: Found = { items: [], total: 0, corrected: null }
/** Of what was asked an article holds at least this share of what is telling. */
const least = 0.4

export const findAnswers = async (tx: Tx, workspaceId: string, asking: Asking): Promise<Found> => {
  const text = asking.text.slice(0, 500)
  const [corpus, synonyms] = await Promise.all([loadCorpus(tx, workspaceId), loadSynonyms(tx, workspaceId)])
  if (corpus.documents === 0) return nothing
  const asked = askedIn(text, synonyms)
  if (asked.length === 0) return nothing
  const open = asking.isTyping ? await withFinished(tx, workspaceId, text, asked) : asked
  const meant = await mend(tx, workspaceId, text, await understand(tx, workspaceId, open, corpus), corpus)
  const { scored, total } = await loadScored(tx, workspaceId, {
    ...asking,
    ...meant,
    phrases: phrasesOf(meant.corrected ?? text, meant.groups, corpus.languages),
    documents: corpus.documents,
    least,
  })
  return {
    items: await showAnswers(tx, workspaceId, scored, meant.groups, asking.language),
    total,
    corrected: meant.corrected,
  }
}

interface Understood {
  asked: readonly AskedWord[]
  groups: readonly Group[]
  postings: Postings
}

const understand = async (
  tx: Tx,
  workspaceId: string,
  asked: readonly AskedWord[],
  corpus: Corpus,
): Promise<Understood> => {
  const groups = await loadGroups(tx, asked, corpus)
  return { asked, groups, postings: await loadPostings(tx, workspaceId, groups) }
}

const sureOfFinished = 0.9

/** The last word also stands for words that begin so, unless something was written behind it. */
const withFinished = async (
  tx: Tx,
  workspaceId: string,
  text: string,
  asked: readonly AskedWord[],
): Promise<readonly AskedWord[]> => {
  const last = asked.reduce((a, b) => (b.to > a.to ? b : a), asked[0] as AskedWord)
  if (last.to < text.length || last.word.length < 2) return asked
  const finished = await loadFinished(tx, workspaceId, last.word)
  const others = finished.map((word) => ({ word, sure: sureOfFinished }))
  return asked.map((a) => (a === last ? { ...a, others: [...a.others, ...others] } : a))
}

/** Words of which no form stands in any article are taken for the nearest that does. */
const mend = async (
  tx: Tx,
  workspaceId: string,
  text: string,
  understood: Understood,
  corpus: Corpus,
): Promise<Understood & { corrected: string | null }> => {
  const { asked, groups, postings } = understood
  const meant = new Map<AskedWord, string>()
  for (const [n, one] of asked.entries()) {
    if ([...(groups[n]?.forms.keys() ?? [])].some((form) => postings.has(form))) continue
    const word = await loadMeant(tx, workspaceId, one.word)
    if (word !== null) meant.set(one, word)
  }
  if (meant.size === 0) return { ...understood, corrected: null }
  let corrected = text
  for (const [one, word] of [...meant].sort(([a], [b]) => b.from - a.from))
    corrected = corrected.slice(0, one.from) + word + corrected.slice(one.to)
  const mended = asked.map((one) => ({ ...one, word: meant.get(one) ?? one.word }))
  return { ...(await understand(tx, workspaceId, mended, corpus)), corrected }
}
