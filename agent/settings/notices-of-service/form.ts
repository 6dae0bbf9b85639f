// A service notice as its form holds it, and what of it goes to the desk.
import type { ServiceNotice } from '../../../contract/brands.ts'
import { type PageLanguage, pageLanguages } from '../brands/languages.ts'

export interface Draft {
  level: ServiceNotice['level']
  texts: Record<PageLanguage, { title: string; body: string }>
  link: string
  /** As date and time fields hold them, in the reader's zone; '' for none. */
  from: string
  until: string
  next: string
  brandIds: string[]
}

export const draftOf = (notice: ServiceNotice | null): Draft => ({
  level: notice?.level ?? 'outage',
  texts: Object.fromEntries(
    pageLanguages.map(({ id }) => [id, { title: '', body: '', ...notice?.texts[id] }]),
  ) as Draft['texts'],
  link: notice?.link ?? '',
  from: localOf(notice?.from ?? null),
  until: localOf(notice?.until ?? null),
  next: localOf(notice?.nextUpdateAt ?? null),
  brandIds: notice?.brandIds ?? [],
})

export const written = (texts: Draft['texts']): PageLanguage[] =>
  pageLanguages.map(({ id }) => id).filter((id) => texts[id].title.trim() !== '')

export const bodyOf = ({ from, until, next, texts, ...rest }: Draft) => {
  const begins = instantOf(from)
  return {
    ...rest,
    texts: Object.fromEntries(written(texts).map((id) => [id, texts[id]])),
    ...(begins !== null && { from: begins }),
    until: instantOf(until),
    nextUpdateAt: instantOf(next),
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** `2026-11-20T09:30` here, from an instant. */
export const localOf = (instant: string | null): string => {
  if (instant === null) return ''
  const at = new Date(instant)
  const day = [at.getFullYear(), twoDigits(at.getMonth() + 1), twoDigits(at.getDate())].join('-')
  return `${day}T${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`
}

export const instantOf = (local: string): string | null => {
  const at = new Date(local)
  return local === '' || Number.isNaN(at.getTime()) ? null : at.toISOString()
}
