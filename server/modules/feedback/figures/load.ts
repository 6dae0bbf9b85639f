// Figures of a span: marks counted in the database, everything else by the rules.
import { sql } from 'kysely'
import type { FeedbackFigures } from '../../../../contract/feedback.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { type Counts, figuresOf, wilson } from '../../../../rules/feedback/figures.ts'
import { marksOf, type SurveyKind, surveyKinds } from '../../../../rules/feedback/survey.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadPeopleByIds, loadTeamsByIds } from '../../people/index.ts'
import { seesAll, seesPeople } from './marks.ts'

interface Counted {
  of: string
  kind: SurveyKind
  mark: number
  n: number
}

interface Span {
  since: string
  until: string
}

export const loadFigures = async (
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  span: Span,
): Promise<FeedbackFigures> => {
  const own = seesAll(actor) ? sql`true` : sql`assignee_id = ${actor.id}`
  const count = async (of: ReturnType<typeof sql>, which: ReturnType<typeof sql>): Promise<Counted[]> =>
    (
      await sql<Counted>`/* varied */ select ${of} as of, kind, mark, count(*)::int as n from survey_ask
        where workspace_id = ${workspaceId} and answered_at >= ${span.since} and answered_at < ${span.until}
          and ${which} group by 1, 2, 3`.execute(tx)
    ).rows
  const months = await count(sql`to_char(answered_at at time zone 'UTC', 'YYYY-MM')`, own)
  const teams = await count(sql`team_id::text`, sql`team_id is not null and ${own}`)
  const mine = seesPeople(actor) ? sql`assignee_id is not null` : sql`assignee_id = ${actor.id}`
  const people = await count(sql`assignee_id::text`, mine)
  const asked = await sql<{
    kind: SurveyKind
    n: number
  }>`/* varied */ select kind, count(*)::int as n from survey_ask
    where workspace_id = ${workspaceId} and asked_at >= ${span.since} and asked_at < ${span.until} and ${own}
    group by kind`.execute(tx)
  const teamNames = new Map(
    (
      await loadTeamsByIds(
        tx,
        teams.map((t) => t.of),
      )
    ).map((t) => [t.id, t.name]),
  )
  const refs = await loadPeopleByIds(
    tx,
    people.map((p) => p.of),
  )
  return {
    kinds: surveyKinds.flatMap((kind) => {
      const ours = months.filter((m) => m.kind === kind)
      const wanted = asked.rows.find((r) => r.kind === kind)?.n ?? 0
      if (ours.length === 0 && wanted === 0) return []
      const counts = countsOf(ours)
      return [
        {
          kind,
          asked: wanted,
          figures: figuresOf(kind, counts),
          counts: marksOf(kind).map((mark) => ({ mark, n: counts.get(mark) ?? 0 })),
          months: grouped(ours)
            .map(({ of: month, counts: own }) => ({ month, figures: figuresOf(kind, own) }))
            .toSorted((a, b) => a.month.localeCompare(b.month)),
        },
      ]
    }),
    teams: grouped(teams).flatMap(({ of, kind, counts }) => {
      const name = teamNames.get(of)
      return name === undefined ? [] : [{ id: of, name, kind, figures: figuresOf(kind, counts) }]
    }),
    people: grouped(people).flatMap(({ of, kind, counts }) => {
      const person = refs.get(of)
      return person ? [{ person, kind, figures: figuresOf(kind, counts) }] : []
    }),
    articles: await articleFigures(tx, workspaceId, span),
  }
}

const countsOf = (rows: readonly Counted[]): Counts => {
  const counts = new Map<number, number>()
  for (const { mark, n } of rows) counts.set(mark, (counts.get(mark) ?? 0) + n)
  return counts
}

const grouped = (rows: readonly Counted[]): { of: string; kind: SurveyKind; counts: Counts }[] =>
  [...Map.groupBy(rows, (r) => `${r.of} ${r.kind}`).values()].flatMap((some) => {
    const [first] = some
    return first ? [{ of: first.of, kind: first.kind, counts: countsOf(some) }] : []
  })

/** The most doubtful first: where the upper end of what may be true is lowest. */
const articleFigures = async (tx: Tx, workspaceId: string, { since, until }: Span) => {
  const { rows } = await sql<{ number: number; title: string; n: number; good: number }>`
    select a.number, coalesce(e.title, '') as title, m.n, m.good
    from (select article_id, count(*)::int as n, count(*) filter (where is_helpful)::int as good
      from article_mark where workspace_id = ${workspaceId} and at >= ${since} and at < ${until}
      group by article_id) m
    join article a on a.workspace_id = ${workspaceId} and a.id = m.article_id
    left join article_edition e on e.workspace_id = a.workspace_id and e.article_id = a.id
      and e.language = a.main_language
    order by m.n desc, a.number limit 200`.execute(tx)
  return rows
    .map((r) => ({ ...r, number: Number(r.number), ...wilson(r.good, r.n) }))
    .toSorted((a, b) => (a.high ?? 1) - (b.high ?? 1))
    .slice(0, 50)
}
