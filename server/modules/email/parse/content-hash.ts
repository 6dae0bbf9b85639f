// One hash over what a mail contains, for telling two deliveries of the same mail (rules/email/duplicate.ts).
import { createHash } from 'node:crypto'
import type { ParsedAttachment } from './parsed.ts'

export const hashContent = (text: string, html: string, attachments: readonly ParsedAttachment[]): string => {
  const hash = createHash('sha256')
  const feed = (part: string | Uint8Array): void => {
    hash.update(`${part.length}\n`).update(part)
  }
  feed(text)
  feed(html)
  for (const attachment of attachments) {
    feed(attachment.name)
    feed(attachment.content)
  }
  return hash.digest('hex')
}
