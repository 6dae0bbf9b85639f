// Signing in by password, and the code after it where somebody has a second factor.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isTeamRole } from '../../../../../rules/access/roles.ts'
import { isRefusal, type Refusal } from '../../../../../rules/refusal.ts'
import { signInByCode, signInByPassword } from '../../../identity/index.ts'
import { loadPersonByEmail } from '../../../people/index.ts'
import type { FaultKey } from '../../forms/faults.ts'
import { sayFaults, textField } from '../../forms/fields.ts'
import { readForm } from '../../forms/read.ts'
import { show } from '../../show.ts'
import type { Visit } from '../../visit.ts'
import { callOf } from '../call.ts'

export const passwordPage = async (visit: Visit, reply: FastifyReply): Promise<FastifyReply> =>
  visit.person ? reply.redirect('/requests', 303) : showPassword(visit, reply, {})

const showPassword = (
  visit: Visit,
  reply: FastifyReply,
  tried: { email?: string; faults?: readonly FaultKey[] },
): FastifyReply => {
  const { words } = visit
  const faults = sayFaults(words, tried.faults ?? [])
  return show(
    visit,
    reply,
    'sign-in-password',
    { title: words.t('password.title'), place: 'sign-in', back: '/sign-in/password' },
    {
      faults,
      email: textField(
        {
          name: 'email',
          kind: 'email',
          label: words.t('sign-in.email'),
          value: tried.email ?? '',
          complete: 'username webauthn',
          near: true,
        },
        faults,
      ),
      password: textField(
        {
          name: 'password',
          kind: 'password',
          label: words.t('password.label'),
          complete: 'current-password',
          near: true,
        },
        faults,
      ),
    },
  )
}

export const usePassword = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const form = await readForm(visit.portal.desk, visit.workspaceId, request, false)
  const [email, password] = [form.get('email').trim().toLowerCase(), form.get('password')]
  if (email === '' || password === '')
    return showPassword(visit, reply.code(422), {
      email,
      faults: [{ field: 'email', key: 'password.empty' }],
    })
  const done = await signInByPassword(
    callOf(visit, reply, request, { params: {}, body: { email, password } }),
  )
  if (isRefusal(done))
    return showPassword(visit, reply.code(done.refused === 'too_many' ? 429 : 422), {
      email,
      faults: [faultOf(done, 'email', 'password.wrong')],
    })
  if (done.next === 'totp') return showCode(visit, reply, done.challenge ?? '', [])
  return reply.redirect(await wayOn(visit, email), 303)
}

const showCode = (
  visit: Visit,
  reply: FastifyReply,
  challenge: string,
  wrong: readonly FaultKey[],
): FastifyReply => {
  const { words } = visit
  const faults = sayFaults(words, wrong)
  return show(
    visit,
    reply,
    'sign-in-code',
    { title: words.t('code.title'), place: 'sign-in', back: '/sign-in' },
    {
      faults,
      challenge,
      code: textField(
        { name: 'code', kind: 'code', label: words.t('code.label'), hint: words.t('code.hint'), near: true },
        faults,
      ),
    },
  )
}

export const useCode = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const form = await readForm(visit.portal.desk, visit.workspaceId, request, false)
  const body = { challenge: form.get('challenge'), code: form.get('code').trim() }
  const done = await signInByCode(callOf(visit, reply, request, { params: {}, body }))
  if (!isRefusal(done)) return reply.redirect('/requests', 303)
  if (done.refused === 'not_possible')
    return showPassword(visit, reply.code(410), { faults: [{ field: 'email', key: 'code.late' }] })
  return showCode(visit, reply.code(done.refused === 'too_many' ? 429 : 422), body.challenge, [
    faultOf(done, 'code', 'code.wrong'),
  ])
}

const faultOf = (refusal: Refusal, field: string, key: string): FaultKey =>
  refusal.refused === 'too_many'
    ? {
        field,
        key: 'password.flood',
        values: { minutes: Math.ceil(Number(refusal.data?.retryAfter ?? 60) / 60) },
      }
    : { field, key }

/** People of the team mostly come for their desk. */
const wayOn = async ({ portal, workspaceId }: Visit, email: string): Promise<string> => {
  const person = await portal.desk.db.inWorkspace(workspaceId, (tx) => loadPersonByEmail(tx, email))
  return person && isTeamRole(person.role) ? '/desk' : '/requests'
}
