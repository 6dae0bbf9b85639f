// Headers by name, decoded, and the ids in them.
import { decodeWords, type Email } from 'postal-mime'
import { readMailIds } from '../../../../rules/email/headers.ts'

export const headersOf = (email: Email): Map<string, string[]> => {
  const headers = new Map<string, string[]>()
  for (const { key, value } of email.headers) {
    const name = key.replace(/\0/g, '')
    const values = headers.get(name) ?? []
    values.push(safe(value))
    headers.set(name, values)
  }
  return headers
}

const safe = (value: string): string =>
  decoded(value)
    .replace(/[\p{Cc}]+/gu, ' ')
    .toWellFormed()
    .trim()

const decoded = (value: string): string => (value.includes('=?') ? decodeWords(value) : value)

export const idsOf = (headers: ReadonlyMap<string, readonly string[]>, name: string): string[] => [
  ...new Set((headers.get(name) ?? []).flatMap((value) => readMailIds(value))),
]
