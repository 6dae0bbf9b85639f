// Articles that may answer what somebody describes: few, and none rather than a wrong one.
import type { Answer } from '../../../../contract/answers.ts'
import { type AskedWord, askedOf, type Group } from '../../../../rules/answers/asked.ts'
import { judgeSuggestion, tellingGroups } from '../../../../rules/answers/suggest.ts'
import { isLanguage } from '../../../../rules/answers/weights.ts'
import type { Reader } from '../../../../rules/knowledge/audience.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadSynonyms } from '../synonyms/load.ts'
import { type Corpus, loadCorpus, loadGroups, loadHolding } from './ask.ts'
import { loadPostings, loadScored, type Scored } from './score.ts'
import { showAnswers } from './show.ts'
import { loadStops } from './stops.ts'

export interface Describing {
  subject: string
  text: string
  reader: Reader
  language: string | null
  limit: number
}

export const suggestAnswers = async (
  tx: Tx,
  workspaceId: string,
  describing: Describing,
): Promise<Answer[]> => {
  const known = await loadLikely(tx, workspaceId, describing)
  return showAnswers(tx, workspaceId, known.scored, known.groups, describing.language)
}

export interface Likely {
  scored: readonly Scored[]
  groups: readonly Group[]
}

/** The same without what people see of it. */
export const loadLikely = async (
  tx: Tx,
  workspaceId: string,
  { subject, text, reader, language, limit }: Omit<Describing, 'reader'> & { reader: Reader | 'desk' },
  given?: Corpus,
): Promise<Likely> => {
  const [corpus, synonyms] = await Promise.all([
    given ?? loadCorpus(tx, workspaceId),
    loadSynonyms(tx, workspaceId),
  ])
  const none = { scored: [], groups: [] }
  if (corpus.documents === 0) return none
  const asked = await loadSaying(tx, askedOf(subject, text, synonyms), corpus)
  const { groups, unknown } = await loadTelling(tx, workspaceId, asked, corpus)
  if (groups.length === 0) return none
  const { scored, says } = await loadScored(tx, workspaceId, {
    groups,
    postings: await loadPostings(tx, workspaceId, groups),
    documents: corpus.documents,
    reader,
    language,
    least: 0,
    limit: 3 * limit,
  })
  const inSubject = new Set(askedOf(subject, '', synonyms).map((a) => a.word))
  const ofSubject = asked.filter((a) => inSubject.has(a.word))
  const around = {
    groups,
    says,
    subject: (ofSubject.length > 0 ? ofSubject : asked).map((a) => a.word),
    unknown,
    documents: corpus.documents,
  }
  return { scored: scored.filter((s) => judgeSuggestion(s, around)).slice(0, limit), groups }
}

/** Without words that hold sentences together. */
const loadSaying = async (tx: Tx, asked: readonly AskedWord[], corpus: Corpus): Promise<AskedWord[]> => {
  const languages = corpus.languages.filter(isLanguage)
  const stops = await loadStops(
    tx,
    languages,
    asked.map((a) => a.word),
  )
  return asked.filter((a) => !stops.has(a.word))
}

/** The words that tell articles apart, and those that no article holds. */
const loadTelling = async (
  tx: Tx,
  workspaceId: string,
  asked: readonly AskedWord[],
  corpus: Corpus,
): Promise<{ groups: Group[]; unknown: ReadonlySet<string> }> => {
  const groups = await loadGroups(tx, asked, corpus)
  const holding = await loadHolding(
    tx,
    workspaceId,
    groups.flatMap((g) => [...g.forms.keys()]),
  )
  const unknown = groups.filter((g) => [...g.forms.keys()].every((form) => !holding.has(form)))
  return {
    groups: tellingGroups(groups, holding, corpus.documents),
    unknown: new Set(unknown.map((g) => g.word)),
  }
}

const related = 12

/** Articles like one the reader looks at. */
export const relatedAnswers = async (
  tx: Tx,
  workspaceId: string,
  {
    articleId,
    reader,
    language,
    limit,
  }: { articleId: string; reader: Reader; language: string | null; limit: number },
): Promise<Answer[]> => {
  const loading = tx
    .selectFrom('article_edition')
    .innerJoin('article', (j) =>
      j
        .onRef('article.workspace_id', '=', 'article_edition.workspace_id')
        .onRef('article.id', '=', 'article_edition.article_id'),
    )
    .select(['title', 'summary', 'plain'])
    .where('article_edition.workspace_id', '=', workspaceId)
    .where('article_id', '=', articleId)
    .where('article_edition.version', '>', 0)
    .orderBy((e) => e('language', '=', language ?? ''), 'desc')
    .orderBy((e) => e('language', '=', e.ref('main_language')), 'desc')
    .limit(1)
    .executeTakeFirst()
  const [edition, corpus, synonyms] = await Promise.all([
    loading,
    loadCorpus(tx, workspaceId),
    loadSynonyms(tx, workspaceId),
  ])
  if (!edition) return []
  const asked = askedOf(`${edition.title} ${edition.summary}`, edition.plain.slice(0, 1500), synonyms)
  const telling = await loadTelling(tx, workspaceId, await loadSaying(tx, asked, corpus), corpus)
  const groups = telling.groups.slice(0, related)
  if (groups.length === 0) return []
  const { scored } = await loadScored(tx, workspaceId, {
    groups,
    postings: await loadPostings(tx, workspaceId, groups),
    documents: corpus.documents,
    reader,
    language,
    least: 0.2,
    limit,
    except: articleId,
  })
  return showAnswers(tx, workspaceId, scored, groups, language)
}
