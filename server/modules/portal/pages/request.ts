// The tracking page of one own request.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FaultKey } from '../forms/faults.ts'
import { type FaultView, filesField, sayFaults, textField } from '../forms/fields.ts'
import { newMark } from '../forms/once.ts'
import type { Form } from '../forms/read.ts'
import { show } from '../show.ts'
import { askView } from '../views/ask.ts'
import { nowView } from '../views/now.ts'
import { type LoadedRequest, loadForPage } from '../views/request.ts'
import { aboutOf } from '../views/row.ts'
import { judgeRow } from '../views/state.ts'
import { happenedView, initialsOf, messageView } from '../views/talk.ts'
import type { Visit } from '../visit.ts'
import { notFound, numberOf, ownOf, type Requester } from './requester.ts'

/** What the address may say has just been done. */
const notices = ['new', 'sent', 'solved', 'reopened', 'added', 'removed'] as const
export type Notice = (typeof notices)[number]

export const request = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  asked: FastifyRequest,
): Promise<FastifyReply> => {
  const loaded = await loadForPage(visit, ownOf(visit), numberOf(asked))
  if (!loaded) throw notFound()
  const done = (asked.query as { done?: unknown }).done
  return showRequest(visit, reply, loaded, { notice: notices.find((n) => n === done) })
}

/** What was typed and did not get through. */
export interface Tried {
  notice?: Notice | undefined
  form?: Form
  /** The address of somebody to let in. */
  added?: string
  faults?: readonly FaultKey[]
}

export const showRequest = (
  visit: Visit & Requester,
  reply: FastifyReply,
  loaded: LoadedRequest,
  tried: Tried,
): FastifyReply => {
  const { words } = visit
  const { row, names, story } = loaded
  const faults = sayFaults(words, tried.faults ?? [])
  const world = { number: row.number, readerId: visit.person.id, names, files: loaded.files }
  const heardAt = loaded.messages.findLast((m) => m.side === 'team')?.at ?? null
  const title = `${row.subject} (${words.t('number', { number: words.number(row.number) })})`
  return show(
    visit,
    reply,
    'request',
    { title, place: 'requests', back: `/requests/${row.number}` },
    {
      faults,
      notice: tried.notice ? words.t(`request.notice-${tried.notice}`) : '',
      subject: row.subject,
      about: aboutOf(words, row),
      now: nowView(words, row, names, story, heardAt, { ...loaded, now: visit.now }),
      people: peopleView(visit, loaded),
      ask: askView(words, loaded.ask),
      isOwn: loaded.standing === 'own',
      requester: names.person(loaded.requesterId) ?? '',
      add: textField(
        {
          name: 'address',
          kind: 'email',
          label: words.t('request.add'),
          hint: words.t('request.add-hint'),
          value: tried.added ?? '',
          near: true,
          isElse: true,
        },
        faults,
      ),
      peopleAction: `/requests/${row.number}/people`,
      messages: loaded.messages.map((m) => messageView(words, m, world)),
      happened: story.map((told) =>
        happenedView(
          words,
          told,
          names,
          loaded.byReader,
          loaded.standing === 'own' ? null : (names.person(loaded.requesterId) ?? words.t('request.team')),
        ),
      ),
      answer: answerForm(visit, loaded, tried, faults),
      once: tried.form?.get('once') || newMark(),
    },
  )
}

const peopleView = (visit: Visit & Requester, loaded: LoadedRequest) => {
  const { words, person } = visit
  const { row, names, shares, requesterId, standing, participants } = loaded
  const view = (id: string, about: string, mayGo: boolean) => {
    const name = names.person(id) ?? words.t('request.somebody')
    const action = `/requests/${row.number}/people`
    return { id, name, initials: initialsOf(name), isYou: id === person.id, about, mayGo, action }
  }
  const isLetIn = (id: string): boolean => id === requesterId || shares.some((s) => s.person_id === id)
  return [
    view(requesterId, words.t('request.by-mail'), false),
    ...shares
      .filter((s) => s.person_id !== requesterId)
      .map((s) => {
        const byYou = s.added_by === person.id && s.person_id !== person.id
        const about = words.t(byYou ? 'request.you-added' : 'request.was-added')
        return view(s.person_id, about, standing === 'own' || s.person_id === person.id)
      }),
    ...participants
      .filter((id) => !isLetIn(id))
      .map((id) => view(id, words.t('request.copied-in'), standing === 'own')),
  ]
}

const answerForm = (
  visit: Visit & Requester,
  loaded: LoadedRequest,
  tried: Tried,
  faults: readonly FaultView[],
): Record<string, unknown> => {
  const { words } = visit
  const { row, names } = loaded
  const reopens = judgeRow(row).can === 'reopen'
  const person = names.person(row.assignee_id)
  const hint = person ? words.t('request.answer-hint', { person }) : words.t('request.answer-hint-us')
  return {
    action: `/requests/${row.number}`,
    reopens,
    message: textField(
      {
        name: 'message',
        label: words.t(reopens ? 'request.still-label' : 'request.answer'),
        hint: reopens ? words.t('request.still-hint') : hint,
        kind: 'words',
        near: true,
        value: tried.form?.get('message') ?? '',
      },
      faults,
    ),
    files: filesField(visit, tried.form?.files ?? [], faults, true),
  }
}
