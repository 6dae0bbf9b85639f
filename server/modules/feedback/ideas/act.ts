// What people do with ideas: put them down, vote, answer them.
import type { z } from 'zod'
import type { feedback } from '../../../../contract/feedback.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { type IdeaReader, maySeeIdea, takesVotes } from '../../../../rules/feedback/states.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { Refused } from '../../../platform/refused.ts'
import { loadPerson } from '../../people/index.ts'
import { tellFeedback } from '../events.ts'
import { noIdea } from './show.ts'
import { countSince, type IdeaRow, insertIdea, lockIdea, setVote, updateIdea } from './store.ts'

/** One person a day: enough for a good day, too few to flood the box. */
const mostADay = 10

export const createIdeaIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  { id, actor, title, about }: { id: string; actor: PersonActor; title: string; about: string },
): Promise<void> => {
  const now = desk.clock.now()
  if ((await countSince(tx, workspaceId, actor.id, iso(now.subtract({ hours: 24 })))) >= mostADay)
    throw new Refused(refuse('too_many', 'That is enough for today. Come back tomorrow.'))
  const person = await loadPerson(tx, actor.id)
  await insertIdea(tx, {
    workspace_id: workspaceId,
    id,
    title,
    about,
    person_id: actor.id,
    organisation_id: person?.organisation_id ?? null,
    answered_by: null,
    answered_at: null,
    created_at: iso(now),
  })
  await tellFeedback(desk, tx, workspaceId, { actor, on: 'idea', id, type: 'idea.created' })
  // Whoever has an idea is for it.
  await voteIn(desk, tx, workspaceId, { actor, id, isOn: true })
}

export const voteIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  { actor, id, isOn }: { actor: PersonActor; id: string; isOn: boolean },
): Promise<void> => {
  const row = await lockIdea(tx, workspaceId, id)
  if (!row || !maySeeIdea(factsOf(row), await readerOf(tx, actor))) throw new Refused(noIdea)
  if (!takesVotes(row.state)) throw new Refused(refuse('not_possible', 'This idea is settled.'))
  await setVote(tx, row, { personId: actor.id, at: iso(desk.clock.now()), isOn })
}

const factsOf = (row: IdeaRow) => ({
  personId: row.person_id,
  organisationId: row.organisation_id,
  isShared: row.is_shared,
})

export const readerOf = async (tx: Tx, { id, role }: PersonActor): Promise<IdeaReader> => ({
  personId: id,
  role,
  organisationId: (await loadPerson(tx, id))?.organisation_id ?? null,
})

export const changeIdeaIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  given: {
    actor: PersonActor
    id: string
    ifMatch: number | null
    body: z.infer<(typeof feedback.changeIdea)['body'] & z.ZodType>
  },
): Promise<void> => {
  const { actor, id, ifMatch, body } = given
  const row = await lockIdea(tx, workspaceId, id)
  if (!row) throw new Refused(noIdea)
  if (ifMatch !== null && ifMatch !== row.version)
    throw new Refused(refuse('changed_meanwhile', 'Somebody else changed this idea.'))
  const isAnswered = body.answer !== undefined && body.answer !== row.answer
  await updateIdea(tx, row, {
    ...(body.title === undefined ? {} : { title: body.title }),
    ...(body.state === undefined ? {} : { state: body.state }),
    ...(body.isShared === undefined ? {} : { is_shared: body.isShared }),
    ...(isAnswered ? { answer: body.answer, answered_by: actor.id, answered_at: iso(desk.clock.now()) } : {}),
    version: row.version + 1,
  })
  await tellFeedback(desk, tx, workspaceId, {
    actor,
    on: 'idea',
    id,
    type: 'idea.changed',
    data: { changed: Object.keys(body), ...(body.state ? { from: row.state, to: body.state } : {}) },
  })
}
