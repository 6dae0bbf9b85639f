// What a DKIM key's owner must publish in the DNS (RFC 6376 §3.6.1).
import type { DkimSettings } from './settings.ts'

export const recordOf = ({
  domain,
  selector,
  publicKey,
}: DkimSettings): { recordName: string; recordValue: string } => ({
  recordName: `${selector}._domainkey.${domain}`,
  recordValue: `v=DKIM1; k=rsa; p=${publicKey}`,
})
