// One visit of a page: for which workspace, by whom, in which language, at what time.
import type { FastifyRequest } from 'fastify'
import type { PersonActor } from '../../../rules/actor.ts'
import { type Reader, stranger } from '../../../rules/knowledge/audience.ts'
import { refuse } from '../../../rules/refusal.ts'
import { atHost } from '../../platform/address.ts'
import type { Desk } from '../../platform/desk.ts'
import { Refused } from '../../platform/refused.ts'
import { type Workspace, workspaceById, workspaceOfHost } from '../../platform/workspaces.ts'
import { loadNotices, loadPageLinks, type PageLink, type ShownNotice } from '../brands/index.ts'
import { bareBrand, receiveBrand, type VisitBrand } from './brand.ts'
import { originOf } from './origin.ts'
import { previewCookie, readPreview } from './preview.ts'
import { loadSite } from './store/site.ts'
import { chooseLanguage } from './texts/language.ts'
import type { Language, Texts } from './texts/locales.ts'
import { makeWords, type Words } from './texts/words.ts'
import type { Assets } from './theme/assets.ts'
import type { Draw } from './theme/engine.ts'
import type { Theme } from './theme/folder.ts'
import type { OwnThemes } from './theme/own.ts'

/** What the pages stand on, made once at start. */
export interface Portal {
  desk: Desk
  draw: Draw
  assets: Assets
  /** Themes of brands. */
  themes: OwnThemes
  standard: Theme
  texts: Readonly<Record<Language, Texts>>
}

export interface Visit {
  portal: Portal
  workspaceId: string
  /** Scheme and host of this site, for addresses that leave it. */
  origin: string
  /** The workspace's own address, where somebody may be signed in already; null: this is it. */
  home: string | null
  /** The workspace's name and the address mail can be sent to. */
  site: { name: string; address: string | null }
  /** The desk's face: its name, colours, words, own theme. */
  brand: VisitBrand
  /** What everybody should know now, newest first. */
  notices: readonly ShownNotice[]
  /** The desk's own pages, for menu and foot. */
  links: readonly PageLink[]
  person: PersonActor | null
  /** Whose eyes decide which articles there are. */
  reader: Reader
  words: Words
  now: Temporal.Instant
  /** Path of this page, to come back to. */
  back: string
}

export const languageCookie = 'handrail_language'

export const receive = async (portal: Portal, request: FastifyRequest): Promise<Visit> => {
  const { desk } = portal
  const { identity } = request
  const workspace = identity
    ? await workspaceById(desk.db, identity.workspaceId)
    : await workspaceOfHost(desk.db, request.hostname)
  if (!workspace) throw new Refused(refuse('unavailable', 'This desk has no workspace yet.'))
  const person = identity?.actor ?? null
  const preview = readPreview(desk, workspace.id, request.cookies[previewCookie])
  return desk.db.inWorkspace(workspace.id, async (tx) => {
    const site = await loadSite(tx, workspace.id, person?.id ?? null)
    const said = spoken(portal, request, {
      person: site.personLanguage,
      workspace: site.language,
      zone: site.zone,
    })
    const { language } = said.words
    const brand = await receiveBrand(portal, tx, workspace, { host: request.hostname, language, preview })
    const reader = readerOf(identity, site.organisationId, brand.id)
    const shown = { workspaceId: workspace.id, brandId: brand.id, language, now: said.now }
    const [notices, links] = await Promise.all([
      loadNotices(tx, shown),
      loadPageLinks(tx, workspace.id, reader, language),
    ])
    return {
      portal,
      workspaceId: workspace.id,
      origin: originOf(desk.config.url, request.host, [brand.host, workspace.host]),
      home: homeOf(desk, workspace, brand),
      site: { name: workspace.name, address: brand.mailbox?.address ?? site.address },
      brand,
      notices,
      links,
      person,
      reader,
      ...said,
    }
  })
}

const homeOf = (desk: Desk, workspace: Workspace, brand: VisitBrand): string | null => {
  const home = workspace.host === null ? desk.config.url : atHost(desk, workspace.host)
  return brand.host === null || atHost(desk, brand.host) === home ? null : home
}

/** Programs read as strangers: a token is narrower than the person it belongs to. */
const readerOf = (
  identity: FastifyRequest['identity'],
  organisationId: string | null,
  brandId: string | null,
): Reader =>
  identity?.sessionId
    ? { personId: identity.actor.id, role: identity.actor.role, organisationId, brandId }
    : stranger(brandId)

/** The visit when nothing can be loaded: for pages that say so. */
export const receiveBlindly = (portal: Portal, request: FastifyRequest): Visit => ({
  portal,
  workspaceId: '',
  origin: originOf(portal.desk.config.url, '', []),
  home: null,
  site: { name: 'Handrail', address: null },
  brand: bareBrand(portal, 'Handrail'),
  notices: [],
  links: [],
  person: null,
  reader: stranger(null),
  ...spoken(portal, request, {}),
})

const spoken = (
  portal: Portal,
  request: FastifyRequest,
  kept: { person?: string | undefined; workspace?: string | undefined; zone?: string | undefined },
): Pick<Visit, 'words' | 'now' | 'back'> => {
  const now = portal.desk.clock.now()
  const language = chooseLanguage({
    chosen: request.cookies[languageCookie],
    accept: request.headers['accept-language'],
    person: kept.person,
    workspace: kept.workspace,
  })
  const words = makeWords(language, portal.texts[language], kept.zone ?? Temporal.Now.timeZoneId(), now)
  return { words, now, back: request.method === 'GET' ? request.url : '/' }
}
