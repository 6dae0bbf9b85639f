// The device at the counter: choose, say a few words, take a number. It never knows who stands before it: no session
// is used or begun, nothing is kept in it, and each page goes back to the first by itself.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Tile, tileOf } from '../../../../../rules/intake/words.ts'
import { countTry, type Limit } from '../../../identity/index.ts'
import { currentLaw } from '../../../law/index.ts'
import { type FaultKey, faultsOfAddress, longest } from '../../forms/faults.ts'
import { sayFaults, textField } from '../../forms/fields.ts'
import { offeredForms } from '../../forms/offered.ts'
import { newMark } from '../../forms/once.ts'
import { type Form, readForm } from '../../forms/read.ts'
import { kioskPath } from '../../kiosks/address.ts'
import { show } from '../../show.ts'
import { countWaiting, type KioskRow } from '../../store/kiosks.ts'
import type { Visit } from '../../visit.ts'
import { brokenHere } from '../broken.ts'
import { kioskOf } from './find.ts'
import { openAtKiosk } from './open.ts'

const limit: Limit = { kind: 'portal-kiosk', max: 120, minutes: 60 }
/** Seconds until a page goes back by itself: asked for more time, before a form, after a number. */
const rests = { choose: 0, more: 600, form: 120, done: 45 } as const
const other = 'other'

interface Choice extends Tile {
  id: string
  /** Of the form; its tile may say it otherwise. */
  title: string
}

/** Whoever is signed in on this device is not: a kiosk has no person. */
const asNobody = (visit: Visit): Visit => ({ ...visit, person: null })

export const kioskPage = async (
  known: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const visit = asNobody(known)
  const kiosk = await kioskOf(visit, request)
  const { about } = request.query as { about?: unknown }
  const choices = await loadChoices(visit, kiosk)
  const chosen = typeof about === 'string' ? choices.find((c) => c.id === about) : undefined
  if (!chosen) return showChoices(visit, reply, kiosk, choices)
  return showForm(visit, reply, kiosk, chosen, { rest: rests.form })
}

const loadChoices = (visit: Visit, kiosk: KioskRow): Promise<Choice[]> => {
  const { portal, workspaceId, words } = visit
  return portal.desk.db.inWorkspace(workspaceId, async (tx) => [
    ...offeredForms(await currentLaw(tx, workspaceId), visit, kiosk.form_ids).map((form) => ({
      id: form.id,
      title: form.name,
      ...tileOf(form),
    })),
    {
      id: other,
      title: words.t('kiosk.other'),
      name: words.t('kiosk.other'),
      about: words.t('kiosk.other-about'),
      icon: 'life-buoy',
    },
  ])
}

const showChoices = async (
  visit: Visit,
  reply: FastifyReply,
  kiosk: KioskRow,
  choices: readonly Choice[],
): Promise<FastifyReply> => {
  const { portal, workspaceId, words, now } = visit
  const waiting = await portal.desk.db.inWorkspace(workspaceId, (tx) =>
    countWaiting(tx, workspaceId, kiosk.id, now),
  )
  const path = kioskPath(portal.desk, kiosk)
  return draw(visit, reply, 'kiosk', kiosk, rests.choose, {
    step: words.t('kiosk.step', { step: 1 }),
    ahead: waiting === 0 ? words.t('kiosk.ahead-none') : words.t('kiosk.ahead', { count: waiting }),
    tiles: choices.map((c) => ({ ...c, href: `${path}?about=${c.id}` })),
  })
}

const showForm = (
  visit: Visit,
  reply: FastifyReply,
  kiosk: KioskRow,
  chosen: Choice,
  tried: { form?: Form; faults?: readonly FaultKey[]; rest: number },
): FastifyReply => {
  const { words } = visit
  const faults = sayFaults(words, tried.faults ?? [])
  const field = (name: 'message' | 'name' | 'email', kind: 'words' | 'name' | 'email') =>
    textField(
      {
        name,
        kind,
        label: words.t(`kiosk.${name}`),
        value: tried.form?.get(name) ?? '',
        near: true,
        isElse: true,
      },
      faults,
    )
  return draw(visit, reply, 'kiosk-form', kiosk, tried.rest, {
    faults,
    step: words.t('kiosk.step', { step: 2 }),
    chosen,
    once: tried.form?.get('once') || newMark(),
    message: field('message', 'words'),
    name: field('name', 'name'),
    email: field('email', 'email'),
    sendFault: faults.find((f) => f.field === 'send')?.words ?? '',
  })
}

export const kioskSend = async (
  known: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const visit = asNobody(known)
  const { portal, workspaceId, words } = visit
  const kiosk = await kioskOf(visit, request)
  const flood = await countTry(portal.desk, workspaceId, limit, kiosk.id)
  const form = await readForm(portal.desk, workspaceId, request, false)
  const choices = await loadChoices(visit, kiosk)
  const chosen = choices.find((c) => c.id === form.get('about')) ?? choices.at(-1)
  if (!chosen) return reply.redirect(kioskPath(portal.desk, kiosk), 303)
  const again = (status: number, faults: readonly FaultKey[]) =>
    showForm(visit, reply.code(status), kiosk, chosen, { form, faults, rest: rests.form })
  if (form.get('wish') === 'more') return showForm(visit, reply, kiosk, chosen, { form, rest: rests.more })
  if (flood) return again(429, [{ field: 'send', key: 'kiosk.flood' }])
  const faults = faultsOf(form)
  if (faults.length > 0) return again(422, faults)
  const opened = await openAtKiosk(visit, kiosk, form, {
    formId: chosen.id === other ? null : chosen.id,
    name: chosen.title,
  }).catch((error: unknown) => brokenHere(request, error))
  if (opened === null) return again(500, [{ field: 'send', key: 'fault.broken' }])
  return draw(visit, reply, 'kiosk-done', kiosk, rests.done, {
    step: words.t('kiosk.step', { step: 3 }),
    number: words.number(opened),
  })
}

const faultsOf = (form: Form): FaultKey[] => [
  ...(form.get('name').trim() === '' ? [{ field: 'name', key: 'fault.name' }] : []),
  ...(form.get('name').length > longest.name
    ? [{ field: 'name', key: 'fault.name-long', values: { max: longest.name } }]
    : []),
  ...(form.get('message').length > longest.message
    ? [{ field: 'message', key: 'fault.message-long', values: { max: longest.message } }]
    : []),
  ...faultsOfAddress(form.get('email')),
]

/** `rest`: seconds after which the page goes back to the first without any script; 0: it stays. */
const draw = (
  visit: Visit,
  reply: FastifyReply,
  template: string,
  kiosk: KioskRow,
  rest: number,
  model: Record<string, unknown>,
): FastifyReply => {
  const home = kioskPath(visit.portal.desk, kiosk)
  return show(
    visit,
    reply.header('referrer-policy', 'no-referrer'),
    template,
    { title: visit.words.t('kiosk.title'), back: home },
    { ...model, home, place: kiosk.name, rest },
  )
}
