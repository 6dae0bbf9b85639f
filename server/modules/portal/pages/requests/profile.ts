// Who somebody is here: name, language, time zone, mails they want, how they sign in, where they are signed in.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { leastPasswordLength } from '../../../../../rules/access/password.ts'
import { alwaysMailed, mailWishes, wantsMail } from '../../../../../rules/people/mail-wishes.ts'
import { isRefusal } from '../../../../../rules/refusal.ts'
import { orRefuse } from '../../../../platform/refused.ts'
import { listPasskeys, listSessions, showMe } from '../../../identity/index.ts'
import type { FaultKey } from '../../forms/faults.ts'
import { sayFaults, textField } from '../../forms/fields.ts'
import { show } from '../../show.ts'
import { loadExport } from '../../store/exports.ts'
import { facts, languages } from '../../texts/locales.ts'
import { exportView } from '../../views/export.ts'
import type { Visit } from '../../visit.ts'
import { callOf } from '../call.ts'
import type { Requester } from '../requester.ts'

const dones = ['saved', 'password', 'ended', 'passkey'] as const

export const profile = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { done } = request.query as { done?: unknown }
  return showProfile(visit, reply, request, { done: dones.find((d) => d === done) })
}

export interface Tried {
  done?: (typeof dones)[number] | undefined
  name?: string
  zone?: string
  language?: string
  preferences?: Readonly<Record<string, boolean>>
  faults?: readonly FaultKey[]
}

export const showProfile = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  request: FastifyRequest,
  tried: Tried,
): Promise<FastifyReply> => {
  const { words, portal, workspaceId, person } = visit
  const call = callOf(visit, reply, request, { params: {}, body: {} })
  const me = orRefuse(await showMe(call))
  const sessions = await listSessions(call)
  const passkeys = await listPasskeys(call)
  const copy = await portal.desk.db.inWorkspace(workspaceId, (tx) =>
    loadExport(tx, workspaceId, person.id, visit.now),
  )
  const faults = sayFaults(words, tried.faults ?? [])
  const field = (name: string, more: Omit<Parameters<typeof textField>[0], 'name' | 'label'>) =>
    textField({ name, label: words.t(`profile.${name}`), near: true, ...more }, faults)
  return show(
    visit,
    reply,
    'profile',
    { title: words.t('profile.title'), back: '/profile' },
    {
      faults,
      notice: tried.done ? words.t(`profile.done-${tried.done}`) : '',
      email: me.person.email,
      organisation: me.person.organisation?.name ?? '',
      name: field('name', { kind: 'name', value: tried.name ?? me.person.name }),
      zone: field('zone', {
        kind: 'line',
        hint: words.t('profile.zone-hint'),
        value: tried.zone ?? me.zone ?? '',
        isShort: true,
        optional: true,
      }),
      languages: languages.map((code) => ({
        code,
        name: facts[code].name,
        isChosen: code === (tried.language ?? me.person.language),
      })),
      wishes: mailWishes.map((wish) => ({
        name: wish,
        words: words.t(`profile.${wish}`),
        about: words.t(`profile.${wish}-about`),
        isOn: wantsMail(tried.preferences ?? me.preferences, wish),
      })),
      always: alwaysMailed.map((kind) => ({
        words: words.t(`profile.always.${kind}`),
        why: words.t(`profile.always.${kind}-why`),
      })),
      hasPassword: me.hasPassword,
      hasTotp: me.hasTotp,
      current: field('current', { kind: 'password', complete: 'current-password' }),
      password: field('password', {
        kind: 'password',
        hint: words.t('profile.password-hint', { count: leastPasswordLength }),
        complete: 'new-password',
      }),
      passkeys: isRefusal(passkeys)
        ? []
        : passkeys.items.map((key) => ({
            id: key.id,
            name: key.name,
            about: words.t('profile.passkey-since', { when: words.when(key.createdAt) }),
          })),
      sessions: isRefusal(sessions)
        ? []
        : sessions.items.map((s) => ({
            id: s.id,
            isThis: s.current,
            name: browserIn(s.userAgent) || words.t('profile.a-device'),
            about: words.t('profile.used', { when: words.when(s.lastUsedAt), ip: s.ip }),
          })),
      copy: exportView(words, copy),
    },
  )
}

/** "Firefox, Windows": enough to tell one's own devices apart. */
const browserIn = (agent: string): string =>
  [
    ['Edg', 'Edge'],
    ['Firefox', 'Firefox'],
    ['Chrom', 'Chrome'],
    ['Safari', 'Safari'],
  ]
    .filter(([sign]) => agent.includes(sign ?? ''))
    .slice(0, 1)
    .concat(
      [
        ['Android', 'Android'],
        ['iPhone', 'iPhone'],
        ['iPad', 'iPad'],
        ['Windows', 'Windows'],
        ['Mac OS', 'macOS'],
        ['Linux', 'Linux'],
      ]
        .filter(([sign]) => agent.includes(sign ?? ''))
        .slice(0, 1),
    )
    .map(([, name]) => name)
    .join(', ')
