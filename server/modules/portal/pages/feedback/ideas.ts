// The box of ideas: what others wish, votes, what the team answered, and room for an idea of one's own.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isTeamRole } from '../../../../../rules/access/roles.ts'
import { takesVotes } from '../../../../../rules/feedback/states.ts'
import { commitIn } from '../../../../platform/commit.ts'
import { isId, newId } from '../../../../platform/ids.ts'
import { Refused } from '../../../../platform/refused.ts'
import { createIdeaIn, ideaReaderOf, loadIdeas, showIdeas, voteIn } from '../../../feedback/index.ts'
import type { FaultKey } from '../../forms/faults.ts'
import { sayFaults, textField } from '../../forms/fields.ts'
import { type Form, readForm } from '../../forms/read.ts'
import { show } from '../../show.ts'
import type { Visit } from '../../visit.ts'
import { notFound, type Requester } from '../requester.ts'

/** The most wished; more would not be read. */
const most = 100
const longest = { title: 200, about: 5000 }
const tags = { new: 'c-info', considered: 'c-wait', planned: 'c-warn', done: 'c-ok', declined: '' } as const

export const ideas = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { done } = request.query as { done?: unknown }
  return draw(visit, reply, { notice: done === 'sent' ? visit.words.t('ideas.sent') : '' })
}

export const actOnIdeas = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { desk } = visit.portal
  const form = await readForm(desk, visit.workspaceId, request, false)
  const wish = form.get('wish')
  if (wish === 'vote' || wish === 'unvote') return vote(visit, reply, form.get('idea'), wish === 'vote')
  const [title, about] = [form.get('title').trim(), form.get('about').trim()]
  const fault: FaultKey | null =
    title === ''
      ? { field: 'title', key: 'ideas.fault-title' }
      : title.length > longest.title || about.length > longest.about
        ? { field: title.length > longest.title ? 'title' : 'about', key: 'ideas.fault-long' }
        : null
  if (fault) return draw(visit, reply.code(422), { faults: [fault], form })
  try {
    await commitIn(desk, visit.workspaceId, (tx) =>
      createIdeaIn(desk, tx, visit.workspaceId, { id: newId(), actor: visit.person, title, about }),
    )
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return draw(visit, reply.code(429), { faults: [{ field: 'title', key: 'ideas.fault-many' }], form })
  }
  return reply.redirect('/ideas?done=sent', 303)
}

const vote = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  id: string,
  isOn: boolean,
): Promise<FastifyReply> => {
  if (!isId(id)) throw notFound()
  const { desk } = visit.portal
  await commitIn(desk, visit.workspaceId, (tx) =>
    voteIn(desk, tx, visit.workspaceId, { actor: visit.person, id, isOn }),
  )
  return reply.redirect(`/ideas#idea-${id}`, 303)
}

interface Shown {
  notice?: string
  faults?: readonly FaultKey[]
  form?: Form
}

const draw = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  { notice = '', faults: keys = [], form }: Shown,
): Promise<FastifyReply> => {
  const { words, workspaceId, person } = visit
  const faults = sayFaults(words, keys)
  const isStaff = isTeamRole(person.role)
  const items = await visit.portal.desk.db.inWorkspace(workspaceId, async (tx) => {
    const { personId, organisationId } = await ideaReaderOf(tx, person)
    const rows = await loadIdeas(tx, workspaceId, {
      sort: 'votes',
      after: null,
      limit: most,
      ...(isStaff ? {} : { reader: { personId, organisationId } }),
    })
    return showIdeas(tx, workspaceId, personId, rows)
  })
  const field = (name: 'title' | 'about') =>
    textField(
      {
        name,
        kind: name === 'title' ? 'line' : 'words',
        label: words.t(`ideas.${name}`),
        hint: words.t(`ideas.${name}-hint`),
        value: form?.get(name) ?? '',
        optional: name === 'about',
        near: true,
      },
      faults,
    )
  return show(
    visit,
    reply,
    'suggestions',
    { title: words.t('ideas.heading'), back: '/ideas' },
    {
      faults,
      notice,
      title: field('title'),
      about: field('about'),
      ideas: items.map((idea) => ({
        id: idea.id,
        title: idea.title,
        about: idea.about.split(/\n{2,}/).filter((line) => line !== ''),
        facts: words.t(idea.person.id === person.id ? 'ideas.yours' : 'ideas.put', {
          when: words.when(idea.createdAt),
        }),
        tag: { words: words.t(`ideas.state-${idea.state}`), tone: tags[idea.state] },
        votes: words.t('ideas.votes', { count: idea.votes }),
        count: words.number(idea.votes),
        mine: idea.hasMyVote,
        takesVotes: takesVotes(idea.state),
        answer: idea.answer.split(/\n{2,}/).filter((line) => line !== ''),
      })),
    },
  )
}
