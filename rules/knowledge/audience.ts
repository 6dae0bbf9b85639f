// Who may see an article: the one decision behind every page, feed, search result, suggestion and sitemap.
//
// Policy. An article is seen by a reader when it is published to them and every audience on the way lets them in:
// - public articles by whom the audiences name, internal ones by the team only, drafts and archived ones by nobody;
// - its own audience, its collection's and those of all collections above it must each let the reader in;
// - an empty list of organisations, roles or brands means all. The team serves every organisation, so lists of
//   organisations do not keep it out; a collection that is missing keeps everybody out.
// Example: "VPN for the clinic" (public, organisations: Halden) in "Network" (signed in): Priya of Halden sees it when
// she is signed in, Jane of Northwind and strangers never do, Ana of the team does.
import { isTeamRole, type Role } from '../access/roles.ts'
import type { ArticleState } from './words.ts'

/** Who looks; nulls for strangers. The brand is that of the page they look at. */
export interface Reader {
  personId: string | null
  role: Role | null
  organisationId: string | null
  brandId: string | null
}

export const whos = ['everyone', 'signed_in', 'staff'] as const
export type Who = (typeof whos)[number]

/** Empty lists: all. */
export interface Audience {
  who: Who
  organisationIds: readonly string[]
  roles: readonly Role[]
  brandIds: readonly string[]
}

export const everyone: Audience = { who: 'everyone', organisationIds: [], roles: [], brandIds: [] }

export interface SeenArticle {
  state: ArticleState
  isArchived: boolean
  audience: Audience
  collectionId: string | null
}

export interface SeenCollection {
  id: string
  parentId: string | null
  audience: Audience
}

export const maySee = (
  article: SeenArticle,
  collections: ReadonlyMap<string, SeenCollection>,
  reader: Reader,
): boolean => {
  if (article.isArchived || article.state === 'draft') return false
  if (article.state === 'internal' && !isStaff(reader)) return false
  if (!letsIn(article.audience, reader)) return false
  return article.collectionId === null || maySeeCollection(article.collectionId, collections, reader)
}

/** Itself and all above it; a circle, which the database has none of, lets nobody in. */
export const maySeeCollection = (
  id: string,
  collections: ReadonlyMap<string, SeenCollection>,
  reader: Reader,
): boolean => {
  const passed = new Set<string>()
  for (let next: string | null = id; next !== null; ) {
    const collection: SeenCollection | undefined = collections.get(next)
    if (!collection || passed.has(next) || !letsIn(collection.audience, reader)) return false
    passed.add(next)
    next = collection.parentId
  }
  return true
}

export const letsIn = (audience: Audience, reader: Reader): boolean =>
  isOneOf(audience.who, reader) &&
  (audience.organisationIds.length === 0 ||
    isStaff(reader) ||
    holds(audience.organisationIds, reader.organisationId)) &&
  (audience.roles.length === 0 || holds(audience.roles, reader.role)) &&
  (audience.brandIds.length === 0 || holds(audience.brandIds, reader.brandId))

export const isStaff = (reader: Reader): boolean =>
  reader.personId !== null && reader.role !== null && isTeamRole(reader.role)

/** Readers with the same key see the same: what pages are kept by. */
export const readerKey = (reader: Reader): string =>
  reader.personId === null
    ? `stranger:${reader.brandId ?? ''}`
    : `${reader.role ?? ''}:${reader.organisationId ?? ''}:${reader.brandId ?? ''}`

export const stranger = (brandId: string | null): Reader => ({
  personId: null,
  role: null,
  organisationId: null,
  brandId,
})

const isOneOf = (who: Who, reader: Reader): boolean =>
  who === 'everyone' || (who === 'signed_in' ? reader.personId !== null : isStaff(reader))

const holds = <T>(list: readonly T[], value: T | null): boolean => value !== null && list.includes(value)
