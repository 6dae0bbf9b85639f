// A brand as its form holds it, and what of it goes to the desk.
import type { Brand } from '../../../contract/brands.ts'
import { isColour } from '../../../rules/brand/contrast.ts'
import { type BrandLook, correctLook, standardLook } from '../../../rules/brand/look.ts'
import { type BrandTexts, textNames } from '../../../rules/brand/texts.ts'
import { type PageLanguage, pageLanguages } from './languages.ts'

export interface Draft {
  name: string
  hosts: string
  organisationIds: string[]
  mailboxIds: string[]
  look: BrandLook
  texts: Record<PageLanguage, BrandTexts>
}

export const noTexts: BrandTexts = { headline: '', lead: '', phone: '', place: '', hours: '', foot: '' }

export const draftOf = (brand: Brand | null): Draft => ({
  name: brand?.name ?? '',
  hosts: brand?.hosts.join('\n') ?? '',
  organisationIds: brand?.organisationIds ?? [],
  mailboxIds: brand?.mailboxIds ?? [],
  look: brand?.look ?? standardLook,
  texts: Object.fromEntries(
    pageLanguages.map(({ id }) => [id, { ...noTexts, ...brand?.texts[id] }]),
  ) as Draft['texts'],
})

export const bodyOf = ({ name, hosts, organisationIds, mailboxIds, look, texts }: Draft) => ({
  name: name.trim(),
  hosts: [...new Set(hosts.toLowerCase().split(/[\s,]+/u))].filter(Boolean),
  organisationIds,
  mailboxIds,
  look: correctLook(look),
  texts: Object.fromEntries(Object.entries(texts).filter(([, own]) => isWritten(own))),
})

export const isWritten = (texts: BrandTexts): boolean => textNames.some((name) => texts[name].trim() !== '')

/** What would be kept differs from what was wished: it could not have been read. */
export const isCorrected = (look: BrandLook): boolean =>
  isColour(look.ink) && isColour(look.colour) && correctLook(look).ink !== look.ink
