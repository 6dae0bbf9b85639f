// Addresses of headers: flattened, normalised, names made harmless.
import type { Address } from 'postal-mime'
import { normaliseAddress } from '../../../../rules/email/addresses.ts'
import type { ParsedAddress } from './parsed.ts'
import { fitText } from './text.ts'

const most = 200

export const addressesOf = (list: readonly Address[]): ParsedAddress[] =>
  list
    .flatMap((one) => one.group ?? [one])
    .slice(0, most)
    .flatMap((one) => {
      const address = normaliseAddress(one.address ?? '')
      return address ? [{ address, name: nameOf(one.name) }] : []
    })

export const firstAddress = (list: readonly (Address | undefined)[]): ParsedAddress | null =>
  addressesOf(list.filter((one) => one !== undefined))[0] ?? null

const nameOf = (name: string): string =>
  fitText(name)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>"]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
    .toWellFormed()
