// The form that opens a request, for strangers and for people we know.
import type { FastifyReply } from 'fastify'
import type { Upload } from '../../../platform/http/implement.ts'
import type { FaultKey } from '../forms/faults.ts'
import { filesField, sayFaults, textField } from '../forms/fields.ts'
import { newMark } from '../forms/once.ts'
import { show } from '../show.ts'
import type { Visit } from '../visit.ts'

export interface Typed {
  get(name: string): string
  files: readonly Upload[]
  faults: readonly FaultKey[]
}

const nothing: Typed = { get: () => '', files: [], faults: [] }

export const newRequest = async (visit: Visit, reply: FastifyReply): Promise<FastifyReply> =>
  showForm(visit, reply, nothing)

export const showForm = (visit: Visit, reply: FastifyReply, typed: Typed): FastifyReply => {
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
    { title: words.t('new.title'), place: 'new', public: true, back: '/new' },
    {
      faults,
      once: typed.get('once') || newMark(),
      fields: {
        subject: field('subject', 'line', hint('subject')),
        message: field('message', 'words', { ...hint('message'), tall: true }),
        name: field('name', 'name', { optional: true }),
        email: field('email', 'email', hint('email')),
        files: filesField(visit, typed.files, faults),
      },
      sendFault: faults.find((f) => f.field === 'send')?.words ?? '',
    },
  )
}
