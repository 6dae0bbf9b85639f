// What of a mail can vouch for the address in From at all; everything else is not even asked about.
//
// Whoever sends a mail in somebody else's name chooses its return path and its signatures, and so which DNS servers a
// check would ask: slow ones could make every check run out of time. Only what is aligned with From (RFC 7489 §3.1)
// decides, so only that is looked at, and only so much of it.

export interface Relevant {
  /** The mail with the signatures worth checking. */
  head: string
  /** Whether the return path's domain could vouch. */
  asksSpf: boolean
  hasSignatures: boolean
  /** Its ARC headers with the rest of the head, without signatures; null: none, or too many. */
  arcHead: string | null
}

const mostSignatures = 5
const mostSeals = 5

/** `head` as written, in latin1, up to the empty line. `envelopeDomain`: of MAIL FROM, or of HELO without one. */
export const findRelevant = (head: string, envelopeDomain: string): Relevant => {
  const fields = head.split(/\r?\n(?![ \t])/)
  const named = (name: string) => (field: string) =>
    field.slice(0, name.length + 1).toLowerCase() === `${name}:`
  const from = fields.filter(named('from')).flatMap(domainsIn)
  const isSignature = named('dkim-signature')
  const signatures = fields
    .filter((f) => isSignature(f) && isRelated(signerOf(f), from))
    .slice(0, mostSignatures)
  const isArc = (field: string) => /^arc-(?:seal|message-signature|authentication-results):/i.test(field)
  const seals = fields.filter(named('arc-seal')).length
  const rest = fields.filter((f) => !isSignature(f))
  return {
    head: [...signatures, ...rest.filter((f) => !isArc(f))].join('\r\n'),
    asksSpf: isRelated(envelopeDomain, from),
    hasSignatures: signatures.length > 0,
    arcHead: seals > 0 && seals <= mostSeals ? rest.join('\r\n') : null,
  }
}

const domainsIn = (field: string): string[] =>
  [...field.matchAll(/@([a-z0-9.-]+\.[a-z0-9-]+)/gi)].map((m) => (m[1] as string).toLowerCase())

const signerOf = (field: string): string =>
  /[;:\s]d\s*=\s*([^;\s]+)/i.exec(field.replaceAll(/\r?\n[ \t]+/g, ' '))?.[1]?.toLowerCase() ?? ''

/** Under the same two last labels: wider than alignment, which mailauth judges exactly. */
const isRelated = (domain: string, from: readonly string[]): boolean => {
  const root = rootOf(domain)
  return root !== '' && from.some((f) => rootOf(f) === root)
}

const rootOf = (domain: string): string => {
  const labels = domain.toLowerCase().replace(/\.$/, '').split('.')
  return labels.length < 2 ? '' : labels.slice(-2).join('.')
}
