// Who really sent a mail: one word for what SPF, DKIM, DMARC and ARC say of the address in From.
//
// Policy.
// - `verified`: DMARC passes; or, where the domain publishes no DMARC, an aligned DKIM signature or an aligned SPF
//   pass vouches for it.
// - `failed`: DMARC fails and the domain asks to quarantine or reject such mail: its owner disowns it.
// - `unverified`: nobody vouches for it, and nobody disowns it.
// - `unknown`: nothing could be checked (it came from a server of our own network, over IMAP from a server that is not
//   trusted to check, or the DNS did not answer).
// SPF alone never fails a mail: forwarding breaks it. ARC is shown and decides nothing: whoever seals is not known here.
// Only `failed` is a reason to keep a mail outside; what `unverified` may not do is said in thread.ts and forward.ts.
// Sources: RFC 7208 (SPF), RFC 6376 (DKIM), RFC 7489 (DMARC), RFC 8617 (ARC), RFC 8601 (result words).
// Example: From jane@northwind.example, DKIM pass for northwind.example, no DMARC record → verified, because
// "a DKIM signature of northwind.example vouches for its sender".

export type SenderResult = 'verified' | 'unverified' | 'failed' | 'unknown'

export interface SenderFacts {
  /** Domain of From, lower case; '' without. */
  domain: string
  spf: { result: string; domain: string } | null
  /** Every signature. */
  dkim: readonly { result: string; domain: string }[]
  /** `policy`: what the domain asks for on failure: none, quarantine or reject; '' unknown. */
  dmarc: { result: string; policy: string } | null
  arc: string | null
}

export interface SenderVerdict {
  result: SenderResult
  because: string
}

export const judgeSender = (facts: SenderFacts): SenderVerdict => {
  const { domain, dmarc } = facts
  if (domain === '') return { result: 'unverified', because: 'it names no sender whose domain could vouch' }
  if (dmarc?.result === 'pass')
    return { result: 'verified', because: `${domain} vouches for its sender (DMARC)` }
  const isUnanswered = [facts.spf, ...facts.dkim, dmarc].some((part) => part?.result === 'temperror')
  if (dmarc?.result === 'fail' && !isUnanswered) return disowned(domain, dmarc.policy)
  if (dmarc?.result === 'fail' || dmarc?.result === 'temperror')
    return { result: 'unknown', because: `the DNS of ${domain} did not answer in time` }
  const signer = facts.dkim.find((d) => d.result === 'pass' && isAligned(d.domain, domain))
  if (signer)
    return { result: 'verified', because: `a DKIM signature of ${signer.domain} vouches for its sender` }
  if (facts.spf?.result === 'pass' && isAligned(facts.spf.domain, domain))
    return { result: 'verified', because: `it came from a mail server of ${facts.spf.domain} (SPF)` }
  if (isUnanswered) return { result: 'unknown', because: `the DNS of ${domain} did not answer in time` }
  if (facts.spf?.result === 'fail')
    return { result: 'unverified', because: `it came from a server that ${domain} does not name (SPF)` }
  return { result: 'unverified', because: `nothing vouches for ${domain}` }
}

const disowned = (domain: string, policy: string): SenderVerdict =>
  policy === 'reject' || policy === 'quarantine'
    ? { result: 'failed', because: `${domain} disowns it: DMARC fails and its policy is ${policy}` }
    : { result: 'unverified', because: `DMARC of ${domain} fails, and its policy asks for nothing` }

/** The same domain, or the one above it: relaxed alignment without a list of public suffixes, which cannot sign. */
const isAligned = (vouching: string, from: string): boolean => {
  const by = vouching.toLowerCase()
  return by !== '' && by.includes('.') && (from === by || from.endsWith(`.${by}`))
}
