// How a mailbox receives and sends, as kept in its row; every secret lies sealed in a column of its own.
import type { MailboxRow } from '../store/mailboxes.ts'

export interface ServerSettings {
  host: string
  port: number
  secure: boolean
  user: string
  auth: 'password' | 'oauth'
}

export interface ImapSettings extends ServerSettings {
  folder: string
}

export type SendingSettings = (ServerSettings & { by: 'smtp' }) | { by: 'direct' }

export interface DkimSettings {
  domain: string
  selector: string
  /** SubjectPublicKeyInfo, base64: what the DNS record says. */
  publicKey: string
}

export interface OauthSettings {
  provider: 'microsoft' | 'google' | 'other'
  clientId: string
  tenant: string | null
  authorizeUrl?: string
  tokenUrl?: string
  scope?: string
  /** As whom the provider let us in. */
  account?: string | null
  connectedAt?: string | null
  error?: string | null
}

type Kept = Pick<MailboxRow, 'imap' | 'sending' | 'dkim' | 'oauth'>

export const imapOf = (row: Pick<Kept, 'imap'>): ImapSettings | null =>
  row.imap ? { auth: 'password', ...(row.imap as unknown as Omit<ImapSettings, 'auth'>) } : null

export const sendingOf = (row: Pick<Kept, 'sending'>): SendingSettings | null =>
  row.sending as SendingSettings | null

export const dkimOf = (row: Pick<Kept, 'dkim'>): DkimSettings | null => row.dkim as DkimSettings | null

export const oauthOf = (row: Pick<Kept, 'oauth'>): OauthSettings | null =>
  row.oauth as unknown as OauthSettings | null
