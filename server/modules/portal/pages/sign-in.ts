// Signing in by a mailed link. Opening the link shows a button; only pressing it uses the link up,
// because scanners of mail open every link.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { addressOf, atHost } from '../../../platform/address.ts'
import { commitIn } from '../../../platform/commit.ts'
import { orRefuse } from '../../../platform/refused.ts'
import { askForSignInLink, endSessions, peekLink, startSession, takeLink } from '../../identity/index.ts'
import { loadPerson } from '../../people/index.ts'
import { type FaultKey, faultsOfAddress, addressOf as mailAddressOf } from '../forms/faults.ts'
import { sayFaults, textField } from '../forms/fields.ts'
import { readForm } from '../forms/read.ts'
import { show } from '../show.ts'
import type { Visit } from '../visit.ts'
import { backOf, elsewherePath } from './hand-over/elsewhere.ts'
import type { Answer } from './requester.ts'

export const signIn = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  if (visit.person) return reply.redirect('/requests', 303)
  const asked = request.query as { needed?: string; nobody?: string; back?: string }
  const back = backOf(asked.back)
  return showSignIn(visit, reply, { needed: 'needed' in asked, nobody: 'nobody' in asked, back })
}

interface Tried {
  needed?: boolean
  used?: boolean
  /** Who was looked for at the workspace's own address is not signed in there. */
  nobody?: boolean
  /** What was asked for. */
  back?: string
  email?: string
  /** Words that could not be sent for want of a session. */
  written?: string
  faults?: readonly FaultKey[]
}

const showSignIn = (visit: Visit, reply: FastifyReply, tried: Tried): FastifyReply => {
  const { words } = visit
  const faults = sayFaults(words, tried.faults ?? [])
  const title = words.t(tried.used ? 'sign-in-used.title' : 'sign-in.title')
  return show(
    visit,
    reply,
    'sign-in',
    { title, place: 'sign-in', back: '/sign-in' },
    {
      faults,
      needed: tried.needed ?? false,
      nobody: tried.nobody ?? false,
      elsewhere: visit.home === null ? '' : elsewherePath(tried.back ?? '/requests'),
      used: tried.used ?? false,
      written: tried.written !== undefined,
      fields: {
        written: textField(
          {
            name: 'written',
            kind: 'words',
            label: words.t('sign-in.meanwhile-words'),
            value: tried.written ?? '',
          },
          [],
        ),
        email: textField(
          {
            name: 'email',
            kind: 'email',
            label: words.t('sign-in.email'),
            hint: words.t('sign-in.email-hint'),
            value: tried.email ?? '',
            complete: 'username webauthn',
            near: true,
          },
          faults,
        ),
      },
    },
  )
}

/** An answer came without a session: it is shown again to be copied, not lost. Files are not taken from strangers. */
export const signedOutMeanwhile: Answer = async (visit, reply, request) => {
  const written = (await readForm(visit.portal.desk, visit.workspaceId, request, false)).get('message')
  if (written.trim() === '') return reply.redirect('/sign-in?needed', 303)
  return showSignIn(visit, reply.code(401), { written })
}

export const askLink = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { desk } = visit.portal
  const email = (await readForm(desk, visit.workspaceId, request)).get('email')
  const address = mailAddressOf(email)
  if (address === null) return showSignIn(visit, reply.code(422), { email, faults: faultsOfAddress(email) })
  orRefuse(await askForSignInLink(desk, visit.workspaceId, address, request.ip, await baseOf(visit)))
  return reply.redirect('/sign-in/sent', 303)
}

/** The link leads back to where it was asked for. */
const baseOf = ({ portal: { desk }, brand, workspaceId }: Visit): Promise<string> | string =>
  brand.host === null ? addressOf(desk, desk.db.directory, workspaceId) : atHost(desk, brand.host)

export const linkSent = async (visit: Visit, reply: FastifyReply): Promise<FastifyReply> =>
  show(visit, reply, 'sign-in-sent', { title: visit.words.t('sign-in-sent.title'), place: 'sign-in' })

const tokenOf = (request: FastifyRequest): string => (request.params as { token?: string }).token ?? ''

export const openLink = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { desk } = visit.portal
  const token = tokenOf(request)
  const link = await desk.db.inWorkspace(visit.workspaceId, (tx) =>
    peekLink(desk, tx, visit.workspaceId, token, ['sign-in']),
  )
  if (!link) return showSignIn(visit, reply.code(410), { used: true })
  const title = visit.words.t('sign-in-go.title')
  return show(
    visit,
    reply,
    'sign-in-go',
    { title, place: 'sign-in', back: '/' },
    { action: `/sign-in/${token}` },
  )
}

/** People of the team go on in their workspace, where a second factor may be asked: this door is for requesters only. */
export const followLink = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { portal, workspaceId, person } = visit
  const { desk } = portal
  const token = tokenOf(request)
  const visitor = { ip: request.ip, userAgent: String(request.headers['user-agent'] ?? '') }
  const outcome = await commitIn(desk, workspaceId, async (tx) => {
    const link = await peekLink(desk, tx, workspaceId, token, ['sign-in'])
    const known = link && (await loadPerson(tx, link.person_id))
    if (known?.state !== 'active') return 'used'
    if (known.role !== 'requester') return 'team'
    if (!(await takeLink(desk, tx, workspaceId, token, ['sign-in']))) return 'used'
    const sessionId = request.identity?.sessionId
    if (person && sessionId) await endSessions(desk, tx, workspaceId, person.id, person, { id: sessionId })
    return startSession(desk, tx, workspaceId, known.id, visitor)
  })
  if (outcome === 'used') return showSignIn(visit, reply.code(410), { used: true })
  if (outcome === 'team') return reply.redirect(`/desk/link/${token}`, 303)
  return reply.header('set-cookie', outcome.cookie).redirect('/requests', 303)
}
