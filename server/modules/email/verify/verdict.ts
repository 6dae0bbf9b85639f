// The verdict on a mail's sender: from our own check, or from the mail server whose word the mailbox trusts.
import type { Verdict } from '../../../../contract/email/verdict.ts'
import { readAuthenticationResults } from '../../../../rules/email/authentication-results.ts'
import { judgeSender, type SenderFacts } from '../../../../rules/email/verdict.ts'
import type { ParsedMail } from '../parse/parsed.ts'
import type { Checked } from './check.ts'

export const verdictOn = (mail: ParsedMail, checked: Checked, trustedServer: string | null): Verdict => {
  const domain = mail.from?.address.replace(/^.*@/, '') ?? ''
  // Whoever connects from outside can write any header on top.
  const told =
    trustedServer && checked.isNear
      ? readAuthenticationResults(mail.headers.get('authentication-results') ?? [], trustedServer, domain)
      : null
  if (told) return show(told, 'mail_server')
  const { facts, why, tried } = checked
  // Read differently there and here, the name in From is no name to trust.
  if (facts) return show({ ...facts, domain: facts.domain === domain ? domain : '' }, 'checked')
  const source = tried ? 'checked' : 'none'
  return { result: 'unknown', spf: null, dkim: null, dmarc: null, arc: null, source, because: why }
}

const show = (facts: SenderFacts, source: Verdict['source']): Verdict => {
  const best = facts.dkim.find((d) => d.result === 'pass') ?? facts.dkim[0]
  return {
    ...judgeSender(facts),
    spf: facts.spf?.result ?? null,
    dkim: best?.result ?? null,
    dmarc: facts.dmarc?.result ?? null,
    arc: facts.arc,
    source,
  }
}
