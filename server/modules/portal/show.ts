// Sends a page: the frame's facts, the page's own model, and headers that let nothing but our own files load.
import type { FastifyReply } from 'fastify'
import { isTeamRole } from '../../../rules/access/roles.ts'
import type { FaultView } from './forms/fields.ts'
import { facts, languages } from './texts/locales.ts'
import { drawIn } from './theme/draw.ts'
import { noticeView } from './views/notice.ts'
import type { Visit } from './visit.ts'

export interface PageFacts {
  title: string
  place?: 'home' | 'help' | 'new' | 'requests' | 'approvals' | 'sign-in' | 'notices'
  /** HTML for the head, escaped by whoever made it. */
  head?: string
  /** May be found by search engines. */
  public?: boolean
  /** Where choosing a language leads back to, when it is not this very address. */
  back?: string
  /** Another host of the workspace that this page's form leads to. */
  formsTo?: string
}

/** More would push the page's own matter out of sight; all stand on a page of their own. */
const mostNotices = 3

const policyOf = (formsTo: string, frames: "'none'" | "'self'"): string =>
  `default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; form-action ${formsTo}; base-uri 'none'; frame-ancestors ${frames}`

export const show = (
  visit: Visit,
  reply: FastifyReply,
  template: string,
  page: PageFacts,
  model: { faults?: readonly FaultView[] } & Record<string, unknown> = {},
): FastifyReply => reply.headers(headersOf(visit, page)).send(draw(visit, template, page, model))

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policyOf("'self'", "'none'"),
  'cache-control': 'no-store',
}

/** A preview of a theme is looked at beside its files, within the agents' workspace. */
export const headersOf = (
  { brand }: Visit,
  { formsTo }: Pick<PageFacts, 'formsTo'> = {},
): Record<string, string> => ({
  ...pageHeaders,
  'content-security-policy': policyOf(
    formsTo ? `'self' ${formsTo}` : "'self'",
    brand.preview ? "'self'" : "'none'",
  ),
  ...(brand.preview ? { 'x-frame-options': 'SAMEORIGIN' } : {}),
})

export const draw = (
  visit: Visit,
  template: string,
  page: PageFacts,
  model: { faults?: readonly FaultView[] } & Record<string, unknown> = {},
): string => drawIn(visit, template, { faults: [], ...model }, { words: visit.words, ...frame(visit, page) })

const frame = (visit: Visit, page: PageFacts): Record<string, unknown> => {
  const { words, person, portal, brand, notices, links } = visit
  return {
    site: {
      ...visit.site,
      title: brand.name === visit.site.name ? words.t('brand', { name: brand.name }) : brand.name,
      logo: brand.logo,
      mark: brand.name.trim().charAt(0),
      language: words.language,
      direction: words.direction,
      zone: words.zone,
      style: brand.style,
      script: portal.assets.script,
      font: portal.assets.font,
      icon: portal.assets.icon,
      languages: languages.map((code) => ({
        code,
        name: facts[code].name,
        current: code === words.language,
      })),
    },
    brand: {
      ...brand.texts,
      dial: brand.texts.phone.replaceAll(/[^\d+*#]/g, ''),
      menu: links.filter((link) => link.place === 'menu'),
      foot_links: links.filter((link) => link.place === 'foot'),
    },
    preview: brand.preview,
    notices: notices.slice(0, mostNotices).map((notice) => noticeView(words, notice)),
    moreNotices: notices.length > mostNotices,
    page: { place: '', public: false, head: '', back: visit.back, ...page },
    visitor: person && {
      name: person.name,
      shortName: person.name.split(' ')[0],
      email: person.email,
      staff: isTeamRole(person.role),
    },
  }
}
