// A page before it is sent: so that what strangers get can be kept and sent again.
import type { FastifyRequest } from 'fastify'
import { draw, headersOf, type PageFacts } from '../../show.ts'
import type { Visit } from '../../visit.ts'

export interface Drawn {
  status: number
  headers: Readonly<Record<string, string>>
  text: string
  /** The article it shows: looks at it are counted. */
  article: Looked | null
}

export interface Looked {
  id: string
  language: string
}

/** Depends on the visit and the address only, never on what else the request brings. */
export type Drawing = (visit: Visit, request: FastifyRequest) => Promise<Drawn>

export const drawn = (
  visit: Visit,
  template: string,
  page: PageFacts,
  model: Record<string, unknown>,
  article: Looked | null = null,
): Drawn => ({
  status: 200,
  headers: headersOf(visit, page),
  text: draw(visit, template, page, model),
  article,
})

/** What machines read. */
export const written = (type: string, text: string): Drawn => ({
  status: 200,
  headers: {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  },
  text,
  article: null,
})

/** For good, but asked again each time: which language an address leads to depends on who asks. */
export const moved = (location: string): Drawn => ({
  status: 301,
  headers: { location, 'content-type': 'text/plain; charset=utf-8' },
  text: '',
  article: null,
})
