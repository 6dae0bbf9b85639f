// Changes one thing of the profile: what is wished for is the name of the button pressed.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { mailWishes } from '../../../../../rules/people/mail-wishes.ts'
import { isRefusal, type Refusal } from '../../../../../rules/refusal.ts'
import { isId } from '../../../../platform/ids.ts'
import { Refused } from '../../../../platform/refused.ts'
import {
  changeMe,
  endOtherSessions,
  endSession,
  removePasskey,
  setPassword,
} from '../../../identity/index.ts'
import { type FaultKey, longest } from '../../forms/faults.ts'
import { type Form, readForm } from '../../forms/read.ts'
import { isLanguage } from '../../texts/locales.ts'
import { languageCookie, type Visit } from '../../visit.ts'
import { callOf } from '../call.ts'
import { notFound, type Requester } from '../requester.ts'
import { showProfile } from './profile.ts'

type Here = [visit: Visit & Requester, reply: FastifyReply, request: FastifyRequest]

export const changeProfile = async (...here: Here): Promise<FastifyReply> => {
  const [visit, reply, request] = here
  const form = await readForm(visit.portal.desk, visit.workspaceId, request, false)
  const id = form.get('id')
  const call = <P, B>(params: P, body: B) => callOf(visit, reply, request, { params, body })
  const done = (what: string): FastifyReply => reply.redirect(`/profile?done=${what}`, 303)
  switch (form.get('wish')) {
    case 'facts':
      return changeFacts(here, form)
    case 'password':
      return changePassword(here, form)
    case 'others':
      needed(await endOtherSessions(call({}, {})))
      return done('ended')
    case 'session':
      if (!isId(id)) throw notFound()
      needed(await endSession(call({ id }, {})))
      return done('ended')
    case 'passkey':
      if (!isId(id)) throw notFound()
      needed(await removePasskey(call({ id }, {})))
      return done('passkey')
    default:
      throw notFound()
  }
}

const needed = (result: unknown): void => {
  if (isRefusal(result as Refusal | null)) throw new Refused(result as Refusal)
}

const changeFacts = async ([visit, reply, request]: Here, form: Form): Promise<FastifyReply> => {
  const [name, zone, language] = [form.get('name').trim(), form.get('zone').trim(), form.get('language')]
  const preferences = Object.fromEntries(mailWishes.map((wish) => [wish, form.get(wish) === 'yes']))
  const again = (faults: FaultKey[]) =>
    showProfile(visit, reply.code(422), request, { name, zone, language, preferences, faults })
  if (name === '') return again([{ field: 'name', key: 'fault.name' }])
  if (name.length > longest.name)
    return again([{ field: 'name', key: 'fault.name-long', values: { max: longest.name } }])
  const body = {
    name,
    zone: zone === '' ? null : zone,
    preferences,
    ...(isLanguage(language) ? { language: language as 'en' | 'de' } : {}),
  }
  const changed = await changeMe(callOf(visit, reply, request, { params: {}, body }))
  if (isRefusal(changed)) return again([{ field: 'zone', key: 'fault.zone' }])
  if (isLanguage(language)) {
    const secure = visit.portal.desk.config.url.startsWith('https:') ? '; Secure' : ''
    reply.header(
      'set-cookie',
      `${languageCookie}=${language}; Path=/; Max-Age=${365 * 24 * 3600}; HttpOnly; SameSite=Lax${secure}`,
    )
  }
  return reply.redirect('/profile?done=saved', 303)
}

const changePassword = async ([visit, reply, request]: Here, form: Form): Promise<FastifyReply> => {
  const body = { current: form.get('current'), password: form.get('password') }
  const set = await setPassword(callOf(visit, reply, request, { params: {}, body }))
  if (!isRefusal(set)) return reply.redirect('/profile?done=password', 303)
  return showProfile(visit, reply.code(set.refused === 'too_many' ? 429 : 422), request, {
    faults: [passwordFault(set)],
  })
}

const passwordFault = (refusal: Refusal): FaultKey => {
  const fault = refusal.faults?.[0]?.field
  if (fault === 'body.current') return { field: 'current', key: 'fault.current' }
  if (fault === 'body.password') return { field: 'password', key: 'fault.password' }
  return { field: 'password', key: refusal.refused === 'too_many' ? 'fault.tries' : 'fault.fresh' }
}
