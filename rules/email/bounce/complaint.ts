// Complaints in the form of RFC 5965: a recipient called our mail spam, or a receiver reports failed authentication.
import type { Bounce, ReportFacts } from '../bounce.ts'
import { originalOf } from './original.ts'

export const readComplaint = (facts: ReportFacts): Bounce | null => {
  const report = facts.reports.find(({ type }) => /feedback-report$/.test(type))
  if (
    !report &&
    !/^multipart\/report\b.*feedback-report/is.test(facts.headers.get('content-type')?.[0] ?? '')
  )
    return null
  const text = report?.text ?? facts.text
  const original = originalOf(`${facts.returned}\n${facts.text}`, facts.headers)
  const addresses = new Set<string>()
  for (const [, address = ''] of text.matchAll(
    /^(?:Original-Rcpt-To|Removal-Recipient|Original-Recipient):\s*(?:rfc822;)?\s*<?([^\s<>;@]{1,100}@[^\s<>;]{1,200})/gim,
  ))
    addresses.add(address.toLowerCase())
  if (addresses.size === 0 && original.originalTo !== '') addresses.add(original.originalTo)
  const type = /^Feedback-Type:\s*([\w-]+)/im.exec(text)?.[1]?.toLowerCase() ?? 'abuse'
  return {
    ...original,
    kind: 'complaint',
    recipients: [...addresses].map((address) => ({
      address,
      action: 'delivered',
      status: '',
      smtpCode: null,
      reason: type,
      hard: false,
    })),
    because: `it is a complaint about a mail of ours (${type}, RFC 5965)`,
  }
}
