// Scheme and host of this site, for addresses that leave it: canonical ones, feeds, maps.
import type { FastifyRequest } from 'fastify'
import type { Visit } from '../../visit.ts'

/** A host that somebody only claims to have asked for is never written into a page. */
export const originOf = (visit: Visit, _request: FastifyRequest): string =>
  visit.portal.desk.config.url.replace(/\/+$/, '')
