// The secrets of a mailbox, each sealed to its own place: none can be moved to another mailbox or column.
import type { Desk } from '../../../platform/desk.ts'
import type { MailboxRow } from '../store/mailboxes.ts'

const columns = {
  imap: 'imap_password',
  sending: 'sending_password',
  dkim: 'dkim_key',
  webhook: 'webhook_secret',
  oauth: 'oauth_secret',
  tokens: 'oauth_tokens',
} as const satisfies Record<string, keyof MailboxRow>
export type SecretKind = keyof typeof columns

const place = (mailboxId: string, kind: SecretKind): string => `mailbox/${mailboxId}/${kind}`

export const sealSecret = (
  desk: Desk,
  mailbox: { workspace_id: string; id: string },
  kind: SecretKind,
  plain: string,
): string => desk.seal.seal(mailbox.workspace_id, place(mailbox.id, kind), plain)

/** null where none is kept. */
export const openSecret = (desk: Desk, row: MailboxRow, kind: SecretKind): string | null => {
  const sealed = row[columns[kind]]
  return sealed === null ? null : desk.seal.open(row.workspace_id, place(row.id, kind), sealed)
}
