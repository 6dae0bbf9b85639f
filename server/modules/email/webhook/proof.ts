// The last part of a webhook's address: workspace, mailbox and a secret of its own, so that the address proves itself.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Desk } from '../../../platform/desk.ts'
import { openSecret, sealSecret } from '../mailbox/secrets.ts'
import { loadMailbox, type MailboxRow } from '../store/mailboxes.ts'

interface WebhookSecret {
  /** In the address. */
  nonce: string
  /** With which the provider signs. */
  secret: string
}

export const makeWebhook = (
  desk: Desk,
  at: Pick<MailboxRow, 'workspace_id' | 'id'>,
): { sealed: string; url: string; secret: string } => {
  const made: WebhookSecret = {
    nonce: randomBytes(32).toString('base64url'),
    secret: randomBytes(32).toString('base64url'),
  }
  return {
    sealed: sealSecret(desk, at, 'webhook', JSON.stringify(made)),
    url: urlOf(desk, at, made.nonce),
    secret: made.secret,
  }
}

/** null: switched off. */
export const webhookUrl = (desk: Desk, row: MailboxRow): string | null => {
  const kept = open(desk, row)
  return kept && urlOf(desk, row, kept.nonce)
}

/** The mailbox a proof opens, with the secret that signs; null for every other text. */
export const findWebhook = async (
  desk: Desk,
  proof: string,
): Promise<{ row: MailboxRow; secret: string } | null> => {
  const [, workspace, mailbox, nonce] = /^([0-9a-f]{32})([0-9a-f]{32})([\w-]{43})$/.exec(proof) ?? []
  if (!workspace || !mailbox || !nonce) return null
  const workspaceId = dashed(workspace)
  const row = await desk.db.inWorkspace(workspaceId, (tx) => loadMailbox(tx, workspaceId, dashed(mailbox)))
  const kept = row && open(desk, row)
  if (!row || !kept) return null
  return timingSafeEqual(Buffer.from(kept.nonce), Buffer.from(nonce)) ? { row, secret: kept.secret } : null
}

const open = (desk: Desk, row: MailboxRow): WebhookSecret | null => {
  const plain = openSecret(desk, row, 'webhook')
  return plain === null ? null : (JSON.parse(plain) as WebhookSecret)
}

const urlOf = (desk: Desk, at: Pick<MailboxRow, 'workspace_id' | 'id'>, nonce: string): string =>
  `${desk.config.url}/inbound/${bare(at.workspace_id)}${bare(at.id)}${nonce}`

const bare = (id: string): string => id.replaceAll('-', '')
const dashed = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
