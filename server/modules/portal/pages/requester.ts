// Pages for people who are known: strangers are sent to sign in, whatever they asked for.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PersonActor } from '../../../../rules/actor.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { Refused } from '../../../platform/refused.ts'
import type { Own } from '../store/requests.ts'
import type { Visit } from '../visit.ts'

export interface Requester {
  person: PersonActor
}

export type Answer<V extends Visit = Visit> = (
  visit: V,
  reply: FastifyReply,
  request: FastifyRequest,
) => Promise<FastifyReply>

/** Where the way back can be of use, it is kept. */
const toSignIn: Answer = async ({ home, back }, reply) =>
  reply.redirect(
    home === null || back === '/' ? '/sign-in?needed' : `/sign-in?needed&back=${encodeURIComponent(back)}`,
    303,
  )

/** Bearer tokens don't open pages: they are for programs, and narrower than a person. */
export const forRequester =
  (answer: Answer<Visit & Requester>, otherwise: Answer = toSignIn): Answer =>
  async (visit, reply, request) => {
    const { person } = visit
    if (!person || !request.identity?.sessionId) return otherwise(visit, reply, request)
    return answer({ ...visit, person }, reply, request)
  }

export const ownOf = (visit: Visit & Requester): Own => ({
  workspaceId: visit.workspaceId,
  requesterId: visit.person.id,
})

/** A ticket's number from an address; what is none is not found. */
export const numberOf = (request: FastifyRequest): number => {
  const { number = '' } = request.params as { number?: string }
  if (!/^[1-9]\d{0,14}$/.test(number)) throw notFound()
  return Number(number)
}

export const notFound = (): Refused => new Refused(refuse('not_found', 'There is no such page for you.'))
