// Sends a page: the frame's facts, the page's own model, and headers that let nothing but our style and font load.
import type { FastifyReply } from 'fastify'
import { isTeamRole } from '../../../rules/access/roles.ts'
import type { FaultView } from './forms/fields.ts'
import { facts, languages } from './texts/locales.ts'
import type { Visit } from './visit.ts'

export interface PageFacts {
  title: string
  place?: 'home' | 'new' | 'requests' | 'approvals' | 'sign-in'
  /** HTML for the head, escaped by whoever made it. */
  head?: string
  /** May be found by search engines. */
  public?: boolean
  /** Where choosing a language leads back to, when it is not this very address. */
  back?: string
}

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

export const show = (
  visit: Visit,
  reply: FastifyReply,
  template: string,
  page: PageFacts,
  model: { faults?: readonly FaultView[] } & Record<string, unknown> = {},
): FastifyReply => reply.headers(pageHeaders).send(draw(visit, template, page, model))

export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
  'cache-control': 'no-store',
}

export const draw = (
  visit: Visit,
  template: string,
  page: PageFacts,
  model: { faults?: readonly FaultView[] } & Record<string, unknown> = {},
): string =>
  visit.portal.draw(template, { faults: [], ...model }, { words: visit.words, ...frame(visit, page) })

const frame = (visit: Visit, page: PageFacts): Record<string, unknown> => {
  const { words, person, portal } = visit
  return {
    site: {
      ...visit.site,
      language: words.language,
      direction: words.direction,
      zone: words.zone,
      style: portal.assets.style,
      font: portal.assets.font,
      icon: portal.assets.icon,
      languages: languages.map((code) => ({
        code,
        name: facts[code].name,
        current: code === words.language,
      })),
    },
    page: { place: '', public: false, head: '', back: visit.back, ...page },
    visitor: person && {
      name: person.name,
      shortName: person.name.split(' ')[0],
      email: person.email,
      staff: isTeamRole(person.role),
    },
  }
}
