// The form that opens a request, for strangers and for people we know; what was begun before is in it again.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Upload } from '../../../platform/http/implement.ts'
import { answerViews, nameFaults } from '../forms/answers.ts'
import { forgetDraft, readDraft } from '../forms/draft.ts'
import type { FaultKey } from '../forms/faults.ts'
import { filesField, sayFaults, textField } from '../forms/fields.ts'
import { newMark } from '../forms/once.ts'
import { type RequestForms, readRequestForm } from '../forms/request-form.ts'
import { show } from '../show.ts'
import type { Visit } from '../visit.ts'
import type { Suggested } from './requests/suggestions.ts'
import { loadTiles } from './requests/tiles.ts'

export interface Typed {
  get(name: string): string
  files: readonly Upload[]
  faults: readonly FaultKey[]
  /** Answers to look at before sending. */
  suggested?: readonly Suggested[]
  /** Said above the form. */
  notice?: string
  /** When it was kept, of a draft. */
  isKept?: boolean
}

const nothing: Typed = { get: () => '', files: [], faults: [] }
const articleNumber = /^[1-9]\d{0,9}$/

export const newRequest = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const asked = request.query as Record<string, unknown>
  const query = (name: string): string => (typeof asked[name] === 'string' ? asked[name] : '')
  const form = query('form')
  if (form === '' && query('article') === '' && !('kept' in asked)) {
    const tiles = await loadTiles(visit)
    if (tiles.length > 0) return showTiles(visit, reply, tiles)
  }
  const id = form === 'other' ? '' : form
  const draft = await readDraft(visit, request, id)
  const kept = draft ? draftTyped(visit, draft) : nothing
  const get = (name: string): string =>
    kept.get(name) || (name === 'article' && articleNumber.test(query('article')) ? query('article') : '')
  const forms = await readRequestForm(visit, id, get)
  return showForm(visit, reply, { ...kept, get }, forms)
}

const draftTyped = (
  { words }: Visit,
  draft: { fields: Record<string, string>; files: readonly Upload[]; changed_at: string },
): Typed => ({
  get: (name) => draft.fields[name] ?? '',
  files: draft.files,
  faults: [],
  isKept: true,
  notice: words.t('new.draft', { when: words.when(draft.changed_at) }),
})

/** Throws away what was begun. */
export const dropBegun = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
  form: string,
): Promise<FastifyReply> => {
  await forgetDraft(visit, request, form)
  return reply.redirect(form === '' ? '/new?form=other' : `/new?form=${encodeURIComponent(form)}`, 303)
}

const showTiles = (visit: Visit, reply: FastifyReply, tiles: unknown): FastifyReply =>
  show(
    visit,
    reply,
    'catalogue',
    { title: visit.words.t('catalogue.title'), place: 'new', public: true, back: '/new' },
    { tiles },
  )

export const showForm = (
  visit: Visit,
  reply: FastifyReply,
  typed: Typed,
  { offered, chosen, asked }: Pick<RequestForms, 'offered' | 'chosen' | 'asked'>,
): FastifyReply => {
  const { words } = visit
  const faults = sayFaults(words, typed.faults)
  const field = (
    name: 'subject' | 'message' | 'name' | 'email' | 'for-name' | 'for-email',
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
      back: chosen ? `/new?form=${chosen.id}` : '/new?form=other',
    },
    {
      faults: nameFaults(asked, faults),
      once: typed.get('once') || newMark(),
      heading: chosen?.name ?? '',
      about: chosen?.body.description ?? '',
      form: chosen?.id ?? '',
      hasCatalogue: offered.length > 0,
      asked: asked.map(({ field: { key } }) => key).join(' '),
      questions: answerViews(asked, typed.get, faults),
      article: articleNumber.test(typed.get('article')) ? typed.get('article') : '',
      notice: typed.notice ?? '',
      isKept: typed.isKept ?? false,
      suggested: typed.suggested ?? [],
      seen: typed.get('seen') === 'yes' || (typed.suggested ?? []).length > 0,
      isForOther: typed.get('for-email') !== '' || typed.faults.some((f) => f.field.startsWith('for-')),
      fields: {
        subject: field('subject', 'line', {
          ...hint('subject'),
          // A fault about it stands beside what was typed, not beside a proposal.
          value: typed.get('subject') || (typed.faults.length > 0 ? '' : (chosen?.body.subject ?? '')),
        }),
        message: field('message', 'words', { ...hint('message'), tall: true }),
        name: field('name', 'name', { optional: true }),
        email: field('email', 'email', hint('email')),
        forName: field('for-name', 'name', { optional: true, near: true, isElse: true }),
        forEmail: field('for-email', 'email', { ...hint('for-email'), near: true, isElse: true }),
        files: filesField(visit, typed.files, faults),
      },
      sendFault: faults.find((f) => f.field === 'send')?.words ?? '',
    },
  )
}
