// What a test asks of the ledger.

import type { ReceivedMail } from '../../../contract/email.ts'
import { contract } from '../../../contract/index.ts'
import { adam, frida, meridian } from '../../cast/people.ts'
import type { Door } from '../../door.ts'

/** Newest first. */
export const ledger = async (door: Door, workspaceId: string = meridian.id): Promise<ReceivedMail[]> => {
  const client = await door.as(workspaceId === meridian.id ? adam : frida)
  return (await client.call(contract.email.received, { query: { limit: 100 } })).items
}

let count = 0

/** A proper small mail with CRLF, unique unless told. */
export const eml = (
  headers: Record<string, string>,
  body = 'The scanner stopped.',
  unique = true,
): string => {
  count += 1
  const all: Record<string, string> = {
    From: 'Jane Miller <jane.miller@northwind.example>',
    To: 'support@meridian.example',
    Subject: 'Scanner',
    ...(unique
      ? { 'Message-ID': `<test-${count}@northwind.example>`, Date: 'Mon, 23 Nov 2026 09:00:00 +0000' }
      : {}),
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return `${lines.join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}`
}
