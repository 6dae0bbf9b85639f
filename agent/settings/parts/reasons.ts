// The reasons that can stand at a mail, as the mail law words them, with names for what differs from mail to mail.
export const reasons: readonly string[] = [
  'nothing says that a machine wrote it',
  'a machine wrote it',
  'it claims to come from our own address {address}',
  'it names no sender whose domain could vouch',
  '{domain} vouches for its sender (DMARC)',
  'a DKIM signature of {domain} vouches for its sender',
  'it came from a mail server of {domain} (SPF)',
  'the DNS of {domain} did not answer in time',
  'it came from a server that {domain} does not name (SPF)',
  'nothing vouches for {domain}',
  '{domain} disowns it: DMARC fails and its policy is {policy}',
  'DMARC of {domain} fails, and its policy asks for nothing',
  '{sender} sent more than {limit} mails within an hour',
  'it says of itself: {words}',
]

/** What stands at the names of a reason; null: it is another one. */
export const isReason = (reason: string, because: string): Record<string, string> | null => {
  const escaped = reason.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&')
  const found = new RegExp(`^${escaped.replaceAll(/\{(\w+)\}/g, '(?<$1>.+?)')}$`, 'u').exec(because)
  return found ? { ...found.groups } : null
}
