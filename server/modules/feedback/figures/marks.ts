// Marks as the API shows them. Whose work it was, only that person and managers are told.
import { type Selectable, sql } from 'kysely'
import type { Mark } from '../../../../contract/feedback.ts'
import { allows } from '../../../../rules/access/roles.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { scales } from '../../../../rules/feedback/survey.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'
import { loadPeopleByIds, loadTeamsByIds } from '../../people/index.ts'
import { loadTaken } from '../improvements/source.ts'

type Row = Selectable<Tables['survey_ask']>

/** Coordinators and up see every mark, agents those of their own work. */
export const seesAll = (actor: PersonActor): boolean => allows(actor.role, 'ticket.dispatch')
/** Whether marks are told by person. */
export const seesPeople = (actor: PersonActor): boolean => allows(actor.role, 'feedback.write')

interface Asked {
  id?: string | undefined
  survey?: string | undefined
  show: 'all' | 'bad' | 'words'
  after: readonly [string, string] | null
  limit: number
}

export const loadMarks = (
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  { id, survey, show, after, limit }: Asked,
): Promise<Row[]> => {
  let query = tx
    .selectFrom('survey_ask')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('answered_at', 'is not', null)
    .orderBy('answered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (!seesAll(actor)) query = query.where('assignee_id', '=', actor.id)
  if (id) query = query.where('id', '=', id)
  if (survey) query = query.where('survey_id', '=', survey)
  if (show === 'words') query = query.where('comment', '!=', '')
  if (show === 'bad')
    query = query.where((e) =>
      e.or(
        Object.entries(scales).map(([kind, { bad }]) =>
          e.and([e('kind', '=', kind as Row['kind']), e('mark', '<=', bad)]),
        ),
      ),
    )
  if (after)
    query = query.where(sql<boolean>`(answered_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  return query.execute()
}

export const showMarks = async (
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  rows: readonly Row[],
): Promise<Mark[]> => {
  if (rows.length === 0) return []
  const people = await loadPeopleByIds(
    tx,
    rows.flatMap((r) => [r.person_id, r.assignee_id].filter((id) => id !== null)),
  )
  const teams = new Map(
    (
      await loadTeamsByIds(
        tx,
        rows.flatMap((r) => r.team_id ?? []),
      )
    ).map((t) => [t.id, t.name]),
  )
  const surveys = await namesOf(tx, workspaceId, rows)
  const tickets = await ticketsOf(tx, workspaceId, rows)
  const ids = rows.map((r) => r.id)
  const taken = await loadTaken(tx, workspaceId, 'survey', ids)
  return rows.flatMap((r) => {
    const person = people.get(r.person_id)
    if (r.mark === null || r.answered_at === null || !person) return []
    const maySeeWho = seesPeople(actor) || r.assignee_id === actor.id
    return [
      {
        id: r.id,
        survey: { id: r.survey_id, name: surveys.get(r.survey_id) ?? '', kind: r.kind },
        mark: r.mark,
        isBad: r.mark <= scales[r.kind].bad,
        comment: r.comment,
        person,
        ticket: tickets.get(r.ticket_id ?? '') ?? null,
        team: r.team_id === null ? null : { id: r.team_id, name: teams.get(r.team_id) ?? '' },
        assignee: (maySeeWho && r.assignee_id && people.get(r.assignee_id)) || null,
        taskId: r.task_id,
        improvement: taken.get(r.id) ?? null,
        answeredAt: r.answered_at,
        changedAt: r.changed_at,
      },
    ]
  })
}

const namesOf = async (tx: Tx, workspaceId: string, rows: readonly Row[]): Promise<Map<string, string>> => {
  const found = await tx
    .selectFrom('survey')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where(
      'id',
      '=',
      anyOf(
        rows.map((r) => r.survey_id),
        'uuid',
      ),
    )
    .execute()
  return new Map(found.map((s) => [s.id, s.name]))
}

const ticketsOf = async (tx: Tx, workspaceId: string, rows: readonly Row[]) => {
  const ids = rows.flatMap((r) => r.ticket_id ?? [])
  const found = await tx
    .selectFrom('ticket')
    .select(['id', 'number', 'subject'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', anyOf(ids, 'uuid'))
    .execute()
  return new Map(found.map((t) => [t.id, { number: t.number, subject: t.subject }]))
}
