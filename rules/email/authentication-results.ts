// Reads Authentication-Results (RFC 8601) as a trusted mail server wrote it, and ignores everybody else's.
//
// Policy. Anybody can write this header into a mail; the server that received the mail puts its own on top. So only the
// topmost one that carries the trusted server's name counts, and only its words on the domain that is in From.
// Microsoft 365 writes none of its name: where its servers are trusted, only the very topmost header counts, nameless.
// Example: `mx.example.org; dmarc=pass (p=REJECT) header.from=northwind.example` → dmarc pass, policy reject.
import type { SenderFacts } from './verdict.ts'

/** `values` as in the mail, topmost first. null: the trusted server said nothing. */
export const readAuthenticationResults = (
  values: readonly string[],
  trusted: string,
  domain: string,
): SenderFacts | null => {
  const found = values
    .slice(0, 20)
    .map(read)
    .find(isOf(trusted, values[0] ?? ''))
  if (!found) return null
  const of = (method: string) => found.results.filter((r) => r.method === method)
  const [spf] = of('spf')
  const dmarc = of('dmarc').find((r) => (r.props.get('header.from') ?? domain) === domain)
  return {
    domain,
    spf: spf ? { result: spf.result, domain: domainOf(spf.props.get('smtp.mailfrom') ?? '') } : null,
    dkim: of('dkim').map((r) => ({
      result: r.result,
      domain: r.props.get('header.d') ?? domainOf(r.props.get('header.i') ?? ''),
    })),
    dmarc: dmarc ? { result: dmarc.result, policy: dmarc.policy } : null,
    arc: of('arc')[0]?.result ?? null,
  }
}

const microsoft = /(?:^|\.)(?:outlook|microsoft|office365)\.com$/

const isOf =
  (trusted: string, topmost: string) =>
  (one: Header): boolean =>
    one.id === trusted || (one.id === '' && one.raw === topmost && microsoft.test(trusted))

interface Result {
  method: string
  result: string
  props: ReadonlyMap<string, string>
  policy: string
}

interface Header {
  raw: string
  /** Lower case; '' where none is written. */
  id: string
  results: readonly Result[]
}

const read = (raw: string): Header => {
  const parts = split(raw.slice(0, 10_000))
  const [first] = parts
  const id = /^[^\s=]+(?:\s+\d+)?$/.test(first.plain) ? (first.plain.split(/\s/)[0] ?? '') : ''
  return {
    raw,
    id: id.replaceAll('"', ''),
    results: (id === '' ? parts : parts.slice(1)).flatMap(readResult),
  }
}

const readResult = ({ plain, comments }: Part): Result[] => {
  const match = /^([a-z][a-z0-9-]*)(?:\/\d+)?\s*=\s*([a-z]+)\b/.exec(plain)
  if (!match?.[1] || !match[2]) return []
  const props = new Map(
    [...plain.matchAll(/([a-z]+\.[a-z0-9_-]+)\s*=\s*("[^"]*"|[^\s;]+)/g)].map((m) => [
      m[1] as string,
      (m[2] as string).replaceAll('"', ''),
    ]),
  )
  const policy =
    props.get('policy.dmarc') ??
    /\bp=(none|quarantine|reject)\b/.exec(comments)?.[1] ??
    /\baction=o?(none|quarantine|reject)\b/.exec(plain)?.[1] ??
    ''
  return [{ method: match[1], result: match[2], props, policy }]
}

interface Part {
  plain: string
  comments: string
}

/** Lower-case parts between semicolons, comments apart; quoted strings stay whole. */
const split = (raw: string): [Part, ...Part[]] => {
  const parts: [Part, ...Part[]] = [{ plain: '', comments: '' }]
  let depth = 0
  let quoted = false
  for (let i = 0; i < raw.length; i++) {
    const c = (raw[i] as string).toLowerCase()
    const part = parts.at(-1) as Part
    if (c === '\\' && (quoted || depth > 0)) {
      i += 1
      continue
    }
    if (c === '"' && depth === 0) quoted = !quoted
    if (!quoted && c === '(') depth += 1
    if (depth > 0) part.comments += c
    else if (c === ';' && !quoted) parts.push({ plain: '', comments: '' })
    else part.plain += c
    if (!quoted && c === ')' && depth > 0) depth -= 1
  }
  for (const part of parts) part.plain = part.plain.replace(/\s+/g, ' ').trim()
  return parts
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)
