// The form that opens a request, for strangers and for people we know.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Upload } from '../../../platform/http/implement.ts'
import { answerViews } from '../forms/answers.ts'
import type { FaultKey } from '../forms/faults.ts'
import { filesField, sayFaults, textField } from '../forms/fields.ts'
import { newMark } from '../forms/once.ts'
import { type RequestForms, readRequestForm } from '../forms/request-form.ts'
import { show } from '../show.ts'
import type { Visit } from '../visit.ts'

export interface Typed {
  get(name: string): string
  files: readonly Upload[]
  faults: readonly FaultKey[]
}

const nothing: Typed = { get: () => '', files: [], faults: [] }

export const newRequest = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { form } = request.query as { form?: unknown }
  const forms = await readRequestForm(visit, typeof form === 'string' ? form : '', nothing.get)
  return showForm(visit, reply, nothing, forms)
}

export const showForm = (
  visit: Visit,
  reply: FastifyReply,
  typed: Typed,
  { offered, chosen, asked }: Pick<RequestForms, 'offered' | 'chosen' | 'asked'>,
): FastifyReply => {
  const { words } = visit
  const faults = sayFaults(words, typed.faults)
  const field = (
    name: 'subject' | 'message' | 'name' | 'email',
    kind: 'line' | 'words' | 'name' | 'email',
    more = {},
  ) => textField({ name, kind, label: words.t(`new.${name}`), value: typed.get(name), ...more }, faults)
  const hint = (name: string) => ({ hint: words.t(`new.${name}-hint`) })
  return show(
    visit,
    reply,
    'new',
    {
      title: chosen?.name ?? words.t('new.title'),
      place: 'new',
      public: true,
      back: chosen ? `/new?form=${chosen.id}` : '/new',
    },
    {
      faults,
      once: typed.get('once') || newMark(),
      heading: chosen?.name ?? '',
      about: chosen?.body.description ?? '',
      form: chosen?.id ?? '',
      asked: asked.map(({ field: { key } }) => key).join(' '),
      questions: answerViews(asked, typed.get, faults),
      forms: offered.map(({ id, name, body }) => ({
        id,
        name,
        about: body.description,
        isChosen: id === chosen?.id,
      })),
      fields: {
        subject: field('subject', 'line', {
          ...hint('subject'),
          value: typed.get('subject') || (chosen?.body.subject ?? ''),
        }),
        message: field('message', 'words', { ...hint('message'), tall: true }),
        name: field('name', 'name', { optional: true }),
        email: field('email', 'email', hint('email')),
        files: filesField(visit, typed.files, faults),
      },
      sendFault: faults.find((f) => f.field === 'send')?.words ?? '',
    },
  )
}
