// An own page as its form holds it, and what of it goes to the desk.
import type { PortalPage } from '../../../contract/brands.ts'
import { type PageLanguage, pageLanguages } from '../brands/languages.ts'

export interface Draft {
  slug: string
  texts: Record<PageLanguage, { title: string; body: string }>
  place: PortalPage['place']
  position: number
  isPublished: boolean
  who: PortalPage['who']
  brandIds: string[]
}

export const draftOf = (page: PortalPage | null): Draft => ({
  slug: page?.slug ?? '',
  texts: Object.fromEntries(
    pageLanguages.map(({ id }) => [id, page?.texts[id] ?? { title: '', body: '' }]),
  ) as Draft['texts'],
  place: page?.place ?? 'foot',
  position: page?.position ?? 0,
  isPublished: page?.isPublished ?? false,
  who: page?.who ?? 'everyone',
  brandIds: page?.brandIds ?? [],
})

export const written = (texts: Draft['texts']): PageLanguage[] =>
  pageLanguages.map(({ id }) => id).filter((id) => texts[id].title.trim() + texts[id].body.trim() !== '')

export const bodyOf = (draft: Draft) => ({
  ...draft,
  slug: draft.slug.trim(),
  texts: Object.fromEntries(written(draft.texts).map((id) => [id, draft.texts[id]])),
})

/** "House rules & visitors" → `house-rules-visitors` */
export const slugFrom = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80)
