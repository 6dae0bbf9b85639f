// What the ids of brands' routes name, and bodies that would do; a second brand with a page and a notice in a workspace.
import { contract } from '../../contract/index.ts'
import type { Client } from './client.ts'
import type { Kind } from './kinds.ts'
import { kioskThings } from './kiosk-ids.ts'

const one = { id: 'brand' } as const
export const brandParams: Record<string, Record<string, Kind>> = {
  'brands.change': one,
  'brands.makeMain': one,
  'brands.remove': one,
  'brands.setLogo': one,
  'brands.removeLogo': one,
  'themes.get': one,
  'themes.save': one,
  'themes.drop': one,
  'themes.preview': one,
  'themes.publish': one,
  'themes.versions': one,
  'themes.restore': one,
  'portalPages.change': { id: 'portalPage' },
  'portalPages.remove': { id: 'portalPage' },
  'portalPages.versions': { id: 'portalPage' },
  'portalPages.version': { id: 'portalPage', version: 'articleVersion' },
  'portalPages.restore': { id: 'portalPage' },
  'serviceNotices.change': { id: 'serviceNotice' },
  'serviceNotices.remove': { id: 'serviceNotice' },
}

const texts = { en: { title: 'canary', body: 'canary' } }
export const brandBodies: Record<string, (n: number) => Record<string, unknown>> = {
  'brands.create': (n) => ({ name: `Brand ${n}` }),
  'brands.change': (n) => ({ name: `Brand ${n}` }),
  'brands.setLogo': () => ({}),
  'themes.save': () => ({ files: {}, draftVersion: 0 }),
  'themes.publish': () => ({ draftVersion: 0 }),
  'themes.restore': () => ({ version: 0 }),
  'portalPages.create': (n) => ({ slug: `page-${n}`, texts }),
  'portalPages.change': () => ({ position: 1 }),
  'portalPages.restore': () => ({ version: 1 }),
  'serviceNotices.create': () => ({ level: 'info', texts }),
  'serviceNotices.change': () => ({ level: 'warning' }),
}

export const brandFields: Record<string, Kind> = { brandIds: 'brand', mailboxIds: 'mailbox' }

export const brandThings = async (client: Client) => {
  const { brands } = contract
  await client.call(brands.create, { body: { name: 'canary main' } })
  const brand = await client.call(brands.create, { body: { name: 'canary brand' } })
  const page = await client.call(brands.createPage, { body: { slug: 'canary', texts } })
  const notice = await client.call(brands.createNotice, {
    body: { level: 'info', texts, until: '2999-01-01T00:00:00.000Z' },
  })
  return { ...(await kioskThings(client)), brand: brand.id, portalPage: page.id, serviceNotice: notice.id }
}
