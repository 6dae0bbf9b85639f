// Single headers and what is in them: addresses and dates, each put into a mail of its own.
import type { Corpora, Difference, Outcome } from './report.ts'
import { oneSpaced } from './same.ts'

interface Address {
  name: string | null
  address: string | null
}
interface Vector<T> {
  header: string
  expected: T
}
type Addresses = { List?: Address[]; Group?: { name: string | null; addresses: Address[] }[] } | null
interface Moment {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  tz_before_gmt: boolean
  tz_hour: number
  tz_minute: number
}

export const headerVectors = async (corpora: Corpora): Promise<Outcome[]> => {
  if (!corpora.has('mime-stalwart')) return []
  return [await addresses(corpora), await dates(corpora)]
}

const vectors = <T>(corpora: Corpora, name: string): Vector<T>[] => {
  try {
    return JSON.parse(corpora.text(`mime-stalwart/${name}.json`)) as Vector<T>[]
  } catch {
    return []
  }
}

const addresses = async (corpora: Corpora): Promise<Outcome> => {
  const list = vectors<Addresses>(corpora, 'address')
  const differing: Difference[] = []
  for (const { header, expected } of list) {
    const wants = (expected?.List ?? expected?.Group?.flatMap((g) => g.addresses) ?? [])
      .map((a) => bareAddress(a.address ?? ''))
      .filter((address) => /^[^@\s]+@[^@\s]+$/.test(address))
    const result = await corpora.read(new TextEncoder().encode(`To: ${header.trimEnd()}\n\nx`))
    const got = 'mail' in result ? result.mail.to.map((a) => a.address) : [result.problem]
    if (wants.join() !== got.join()) differing.push({ name: header, expected: wants.join(), got: got.join() })
  }
  return { what: 'addresses', expected: list.length, differing, goal: 0.99 }
}

/** Without route, comments, blanks and `mailto:`. */
const bareAddress = (address: string): string =>
  address
    .replace(/\([^()]*\)|\s+/g, '')
    .replace(/^mailto:([^?]*).*$/, '$1')
    .replace(/^@[^:]*:/, '')
    .toLowerCase()

const dates = async (corpora: Corpora): Promise<Outcome> => {
  const list = vectors<Moment | null>(corpora, 'date')
  const differing: Difference[] = []
  for (const { header, expected } of list) {
    const wants = expected ? instant(expected) : null
    const result = await corpora.read(new TextEncoder().encode(`Date: ${header.trimEnd()}\n\nx`))
    const got = 'mail' in result ? result.mail.sentAt : result.problem
    if (wants !== got) differing.push({ name: oneSpaced(header), expected: String(wants), got: String(got) })
  }
  return { what: 'dates', expected: list.length, differing, goal: 0.99 }
}

const instant = (m: Moment): string | null => {
  const offset = (m.tz_hour * 60 + m.tz_minute) * (m.tz_before_gmt ? 1 : -1)
  const at = Date.UTC(m.year, m.month - 1, m.day, m.hour, m.minute + offset, m.second)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}
