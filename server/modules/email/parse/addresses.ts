// Addresses of headers: flattened, normalised, names made harmless.
import { normaliseAddress } from '../../../../rules/email/addresses.ts'
import { type ListedAddress, readAddressList } from './mime/address-list.ts'
import { decodeWords } from './mime/words.ts'
import type { ParsedAddress } from './parsed.ts'
import { fitText } from './text.ts'

const most = 200

/** Of one or several headers; what is no address is left out. */
export const addressesOf = (headers: readonly string[]): ParsedAddress[] =>
  headers
    .flatMap((header) => readAddressList(header.slice(0, 100_000)))
    .slice(0, most)
    .flatMap((one) => {
      const address = normaliseAddress(decodeWords(one.address)) ?? inName(one)
      return address ? [{ address, name: nameOf(decodeWords(one.name)) }] : []
    })

/** Some programs encode the whole of it, address included. */
const inName = (one: ListedAddress): string | null =>
  one.name.includes('=?') && one.address === ''
    ? normaliseAddress(readAddressList(decodeWords(one.name)).at(0)?.address ?? '')
    : null

const nameOf = (name: string): string =>
  fitText(name)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>"]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
    .toWellFormed()
