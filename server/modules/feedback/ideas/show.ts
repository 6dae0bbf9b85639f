// Ideas as the API shows them.
import type { Idea } from '../../../../contract/feedback.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { loadPeopleByIds } from '../../people/index.ts'
import { loadTaken } from '../improvements/source.ts'
import { type IdeaRow, loadIdea, loadVotesOf } from './store.ts'

export const noIdea = refuse('not_found', 'There is no such idea.')

export const showIdeas = async (
  tx: Tx,
  workspaceId: string,
  readerId: string,
  rows: readonly IdeaRow[],
): Promise<Idea[]> => {
  const people = await loadPeopleByIds(
    tx,
    rows.flatMap((r) => [r.person_id, r.answered_by].filter((id) => id !== null)),
  )
  const organisations = await organisationNames(
    tx,
    workspaceId,
    rows.flatMap((r) => r.organisation_id ?? []),
  )
  const mine = await loadVotesOf(
    tx,
    workspaceId,
    readerId,
    rows.map((r) => r.id),
  )
  const ids = rows.map((r) => r.id)
  const taken = await loadTaken(tx, workspaceId, 'idea', ids)
  return rows.flatMap((r) => {
    const person = people.get(r.person_id)
    if (!person) return []
    const organisation = organisations.get(r.organisation_id ?? '')
    return [
      {
        id: r.id,
        title: r.title,
        about: r.about,
        person,
        organisation: organisation ?? null,
        isShared: r.is_shared,
        state: r.state,
        answer: r.answer,
        answeredBy: people.get(r.answered_by ?? '') ?? null,
        answeredAt: r.answered_at,
        votes: r.votes,
        hasMyVote: mine.has(r.id),
        improvement: taken.get(r.id) ?? null,
        version: r.version,
        createdAt: r.created_at,
      },
    ]
  })
}

export const showIdea = async (tx: Tx, workspaceId: string, readerId: string, id: string): Promise<Idea> => {
  const row = await loadIdea(tx, workspaceId, id)
  const [shown] = row ? await showIdeas(tx, workspaceId, readerId, [row]) : []
  if (!shown) throw new Refused(noIdea)
  return shown
}

const organisationNames = async (tx: Tx, workspaceId: string, ids: readonly string[]) => {
  const rows = await tx
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', anyOf(ids, 'uuid'))
    .execute()
  return new Map(rows.map((r) => [r.id, r]))
}
