// Finding the right article: other people's questions and judged candidates, ranked by the rules of answers.
//
// SemEval-2016 Task 3 B: each question has ten candidates of a search engine in its order. Only TRAIN was looked at while the
// rules were made; VAL is the half that is measured. AskUbuntu has no texts: it proves that the measures are the published ones.
import { parse } from 'csv-parse/sync'
import { askedOf, groupsOf } from '../../rules/answers/asked.ts'
import { type Measures, measure, type Ranking } from '../../rules/answers/measures.ts'
import { postingsOf, rank } from '../../rules/answers/score.ts'
import { noSynonyms } from '../../rules/answers/synonyms.ts'
import { type StemOf, weigh } from '../../rules/answers/weights.ts'
import { wordsOf } from '../../rules/search/words.ts'
import type { Corpora, Outcome } from './report.ts'
import { englishStems } from './stems.ts'

export const retrieval = async (corpora: Corpora): Promise<Outcome[]> => [
  ...askUbuntu(corpora),
  ...(await semEval(corpora)),
]

const percent = (share: number): string => (100 * share).toFixed(2)
const told = ({ map, mrr, p1, p5, queries }: Measures): string =>
  `MAP ${percent(map)} MRR ${percent(mrr)} P@1 ${percent(p1)} P@5 ${percent(p5)} of ${queries}`

/** `isGoal` left out: told only, as fifty questions more or less move each figure by several points. */
const outcome = (what: string, got: Measures, reached: boolean, goal: string, isGoal = false): Outcome => ({
  what,
  expected: 1,
  differing: reached ? [] : [{ name: told(got), expected: goal, got: told(got) }],
  goal: isGoal ? 1 : null,
  baseline: `${told(got)}; ${goal}`,
})

/** The published row of BM25 on the development half, which is the half that is here. */
const published = { map: 52.03, mrr: 65.99, p1: 51.85, p5: 42.1 }

const askUbuntu = (corpora: Corpora): Outcome[] => {
  if (!corpora.has('kb-askubuntu-ranking')) return []
  const rankings = corpora
    .text('kb-askubuntu-ranking/dev.txt')
    .split('\n')
    .flatMap((line): Ranking[] => {
      const [, similar = '', candidates = ''] = line.split('\t')
      const relevant = new Set(similar.split(' ').filter(Boolean))
      const ids = candidates.split(' ').filter(Boolean)
      // Those without any similar question are left out, as by who published it.
      return relevant.size === 0 || ids.length === 0 ? [] : [ids.map((id) => relevant.has(id))]
    })
  const got = measure(rankings)
  const near = (share: number, wanted: number): boolean => Math.abs(100 * share - wanted) < 0.06
  const same = (['map', 'mrr', 'p1', 'p5'] as const).every((m) => near(got[m], published[m]))
  return [
    outcome(
      'AskUbuntu, BM25 as published',
      got,
      same,
      'published MAP 52.03 MRR 65.99 P@1 51.85 P@5 42.1',
      true,
    ),
  ]
}

interface Row {
  title: string
  body: string
  isRelevant: boolean
}
interface Query {
  subject: string
  text: string
  rows: Row[]
}

const semEval = async (corpora: Corpora): Promise<Outcome[]> => {
  const corpus = 'kb-semeval-cqa-b'
  if (!corpora.has(corpus)) return []
  const outcomes: Outcome[] = []
  for (const [name, file] of [
    ['training', 'TRAIN-BASE.csv'],
    ['held back', 'VAL-BASE.csv'],
  ] as const) {
    const queries = queriesOf(
      parse(corpora.text(`${corpus}/${file}`), {
        columns: true,
        relax_quotes: true,
        relax_column_count: true,
      }),
    )
    const stemOf = await englishStems(
      queries.flatMap((q) => [q.subject, q.text, ...q.rows.flatMap((r) => [r.title, r.body])]),
    )
    const given = measure(queries.map((q) => q.rows.map((r) => r.isRelevant)))
    const plain = measure(rankBy(queries, plainBm25(queries)))
    const ours = measure(rankBy(queries, ourScore(queries, stemOf)))
    outcomes.push(
      outcome(
        `SemEval B, ${name}`,
        ours,
        ours.map > plain.map,
        `plain BM25 ${told(plain)}; the search engine's own order ${told(given)}`,
      ),
    )
  }
  return outcomes
}

/** Rows of one question follow each other; title of question and candidate stand together, so the common part is the question's. */
const queriesOf = (rows: readonly Record<string, string>[]): Query[] => {
  const groups = new Map<string, Record<string, string>[]>()
  for (const row of rows) groups.set(row.question ?? '', [...(groups.get(row.question ?? '') ?? []), row])
  return [...groups].map(([text, all]) => {
    const titles = all.map((r) => (r.feature ?? '').split(' '))
    const first = titles[0] ?? []
    let common = first.findIndex((word, n) => titles.some((t) => t[n] !== word))
    if (common === -1 || titles.length === 1) common = Math.min(2, first.length)
    return {
      subject: first.slice(0, common).join(' '),
      text,
      rows: all.map((r, n) => ({
        title: (titles[n] ?? []).slice(common).join(' '),
        body: r.rel_question ?? '',
        isRelevant: r.labels === 'PerfectMatch' || r.labels === 'Relevant',
      })),
    }
  })
}

type Score = (query: Query, row: Row) => number

const rankBy = (queries: readonly Query[], score: Score): Ranking[] =>
  queries.map((q) =>
    q.rows
      .map((row, at) => ({ row, at, score: score(q, row) }))
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .map(({ row }) => row.isRelevant),
  )

const ourScore = (queries: readonly Query[], stemOf: StemOf): Score => {
  const rows = queries.flatMap((q) => q.rows)
  const numbers = new Map(rows.map((row, n) => [row, n]))
  const postings = postingsOf(
    rows.map(
      ({ title, body }) =>
        weigh(
          [
            { text: title, place: 'title' },
            { text: body, place: 'body' },
          ],
          'en',
          stemOf,
        ).weights,
    ),
  )
  const known = new Map<Query, ReadonlyMap<number, number>>()
  const scoresOf = (q: Query): ReadonlyMap<number, number> => {
    const groups = groupsOf(askedOf(q.subject, q.text, noSynonyms), ['en'], stemOf)
    return new Map(rank(groups, postings, rows.length).best.map((r) => [r.article, r.score]))
  }
  return (query, row) => {
    const scores = known.get(query) ?? scoresOf(query)
    known.set(query, scores)
    return scores.get(numbers.get(row) ?? -1) ?? 0
  }
}

/** Okapi BM25 over words as they are, titles and bodies as one: what there is to be better than. */
const plainBm25 = (queries: readonly Query[]): Score => {
  const bags = new Map<Row, Map<string, number>>()
  const lengths = new Map<Row, number>()
  const holding = new Map<string, number>()
  for (const row of queries.flatMap((q) => q.rows)) {
    const words = wordsOf(`${row.title} ${row.body}`).map((w) => w.text)
    const bag = new Map<string, number>()
    for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1)
    for (const word of bag.keys()) holding.set(word, (holding.get(word) ?? 0) + 1)
    bags.set(row, bag)
    lengths.set(row, words.length)
  }
  const all = bags.size
  const usual = [...lengths.values()].reduce((n, l) => n + l, 0) / all
  return (query, row) => {
    const bag = bags.get(row) ?? new Map<string, number>()
    let sum = 0
    for (const { text } of wordsOf(`${query.subject} ${query.text}`)) {
      const times = bag.get(text) ?? 0
      const of = holding.get(text) ?? 0
      const idf = Math.log(1 + (all - of + 0.5) / (of + 0.5))
      sum += (idf * times * 2.2) / (times + 1.2 * (0.25 + (0.75 * (lengths.get(row) ?? 0)) / usual))
    }
    return sum
  }
}
