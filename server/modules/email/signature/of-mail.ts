// What is said of a received mail's signature: whether it holds, by the keys that were entered for its sender.
import type { MailFacts } from '../../../../contract/tickets.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { ParsedMail } from '../parse/parsed.ts'
import { loadKeysOf } from '../store/keys.ts'
import { verifySignature } from './verify.ts'

/** Larger mails are not worth holding the others up. */
const largest = 10 * 1024 * 1024

/** null for mails without a signature, which cost nothing here. */
export const signatureOfMail = async (
  desk: Desk,
  workspaceId: string,
  raw: Uint8Array,
  mail: ParsedMail,
): Promise<MailFacts['signature']> => {
  const kind = mail.signed
  if (!kind) return null
  const unknown = (because: string) => ({ kind, state: 'unknown_key' as const, by: '', because })
  const address = mail.from?.address ?? ''
  const keys = await desk.db.inWorkspace(workspaceId, (tx) => loadKeysOf(tx, workspaceId, address))
  if (keys.length === 0) return unknown(`no key of ${address || 'its sender'} was entered here`)
  if (raw.length > largest) return unknown('it is too large to be checked')
  const { state, by, because, kind: found } = await verifySignature(raw, keys, desk.clock.now())
  return state === 'unsigned' ? unknown(because) : { kind: found ?? kind, state, by, because }
}
