// What was asked for by a mailed link: a form with only that. Looking changes nothing; sending the form does.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PersonActor } from '../../../../rules/actor.ts'
import { formIn } from '../../../../rules/intake/words.ts'
import { isRefusal } from '../../../../rules/refusal.ts'
import { Refused } from '../../../platform/refused.ts'
import { loadFields } from '../../fields/index.ts'
import { giveInformation, loadRequest, type RequestRow, readInformationToken } from '../../intake/index.ts'
import { currentLaw } from '../../law/index.ts'
import { loadPerson } from '../../people/index.ts'
import {
  answerTo,
  answerViews,
  nameFaults,
  nameOf,
  type Asked as Question,
  sayAnswer,
} from '../forms/answers.ts'
import type { FaultKey } from '../forms/faults.ts'
import { sayFaults } from '../forms/fields.ts'
import { readForm } from '../forms/read.ts'
import { show } from '../show.ts'
import type { Visit } from '../visit.ts'
import { notFound } from './requester.ts'

interface Looked {
  row: RequestRow
  subject: string
  number: number
  actor: PersonActor
  fields: readonly Question[]
  path: string
}

export const information = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => draw(visit, reply, await askedOf(visit, request), { get: () => '', faults: [] })

export const giveByLink = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { portal, workspaceId } = visit
  const asked = await askedOf(visit, request)
  const form = await readForm(portal.desk, workspaceId, request, false)
  if (isOver(visit, asked)) return draw(visit, reply.code(410), asked, { ...form, faults: [] })
  const answers = asked.fields.map((one) => ({ ...one, ...answerTo(one, form.get) }))
  const faults = answers.flatMap(({ fault }) => fault ?? [])
  if (faults.length > 0) return draw(visit, reply.code(422), asked, { ...form, faults })
  const given = answers.flatMap(({ field, value }) => (value === null ? [] : [{ field, value }]))
  try {
    await giveInformation(portal.desk, workspaceId, asked.actor, {
      requestId: asked.row.id,
      fields: Object.fromEntries(given.map(({ field, value }) => [field.key, value])),
      words: given.map(({ field, value }) => `${field.name}: ${sayAnswer(visit.words, value)}`).join('\n'),
    })
  } catch (error) {
    if (!(error instanceof Refused) || !isRefusal(error.refusal) || error.refusal.refused !== 'invalid')
      throw error
    const names = (error.refusal.faults ?? []).map((f) => f.field.split('.').at(-1) ?? '')
    const wrong = asked.fields.filter(({ field }) => names.includes(field.key))
    return draw(visit, reply.code(422), asked, {
      ...form,
      faults: wrong.map(({ field }) => ({ field: nameOf(field), key: 'information.wrong' })),
    })
  }
  return reply.redirect(`${asked.path}?done=yes`, 303)
}

const askedOf = async (visit: Visit, request: FastifyRequest): Promise<Looked> => {
  const { proof = '' } = request.params as { proof?: string }
  const { portal, workspaceId } = visit
  const link = readInformationToken(portal.desk.seal, proof)
  if (link?.workspaceId !== workspaceId) throw notFound()
  const found = await portal.desk.db.inWorkspace(workspaceId, async (tx) => {
    const row = await loadRequest(tx, workspaceId, link.requestId)
    const ticket = row
      ? await tx
          .selectFrom('ticket')
          .select(['number', 'subject', 'requester_id', 'form_id', 'service_id'])
          .where('workspace_id', '=', workspaceId)
          .where('id', '=', row.ticket_id)
          .executeTakeFirst()
      : undefined
    const person = ticket ? await loadPerson(tx, ticket.requester_id) : null
    const fields = (await loadFields(tx, workspaceId, 'ticket')).filter(
      (f) => row?.fields.includes(f.key) && !f.isArchived,
    )
    if (!row || !ticket || !person) return null
    const { law } = await currentLaw(tx, workspaceId)
    const forms = [
      ...law.form.filter(({ id }) => id === ticket.form_id),
      ...law.form.filter(({ body }) => body.serviceId !== null && body.serviceId === ticket.service_id),
    ].map((form) => formIn(form, visit.words.language))
    return { row, ticket, person, fields, questions: forms.flatMap(({ body }) => body.questions) }
  })
  if (found?.person.state !== 'active') throw notFound()
  const { id, role, name, email } = found.person
  return {
    row: found.row,
    subject: found.ticket.subject,
    number: found.ticket.number,
    actor: { kind: 'person', id, role, name, email },
    // Every field must be filled in: that is why it was asked.
    fields: found.row.fields.flatMap((key) => {
      const field = found.fields.find((f) => f.key === key)
      const { label = '', help = '', options = {} } = found.questions.find((q) => q.key === key) ?? {}
      return field ? [{ field, label: label || field.name, help, isRequired: true, options }] : []
    }),
    path: `/information/${proof}`,
  }
}

const isOver = ({ now }: Visit, { row }: Looked): boolean =>
  row.given_at !== null || Temporal.Instant.compare(Temporal.Instant.from(row.expires_at), now) < 0

const draw = (
  visit: Visit,
  reply: FastifyReply,
  asked: Looked,
  typed: { get(name: string): string; faults: readonly FaultKey[] },
): FastifyReply => {
  const { words } = visit
  const faults = sayFaults(words, typed.faults)
  return show(
    visit,
    reply,
    'information',
    { title: words.t('information.title'), back: asked.path },
    {
      faults: nameFaults(asked.fields, faults),
      isGiven: asked.row.given_at !== null,
      isOver: isOver(visit, asked),
      action: asked.path,
      number: asked.number,
      subject: asked.subject,
      said: asked.row.words === '' ? [] : asked.row.words.split(/\n{2,}/),
      fields: answerViews(asked.fields, typed.get, faults),
    },
  )
}
