// What somebody sets about a mailbox, as columns of its row.
//
// Policy. A secret left out stays; but it never goes anywhere else than where it was given for. So a password is
// forgotten when host, port or user change, a client secret when the provider does, and an authorisation when it
// would be shown to a server that is not known to be the provider's.
import type { z } from 'zod'
import type { email } from '../../../../contract/email.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { MailboxRow } from '../store/mailboxes.ts'
import { sealSecret } from './secrets.ts'
import {
  type ImapSettings,
  imapOf,
  type OauthSettings,
  oauthOf,
  type SendingSettings,
  type ServerSettings,
  sendingOf,
} from './settings.ts'

export type MailboxInput = z.output<typeof email.changeMailbox.body & z.ZodType>
export type NewMailboxInput = z.output<typeof email.createMailbox.body & z.ZodType>

type Place = Pick<MailboxRow, 'workspace_id' | 'id'>
type Before = MailboxRow | null

export const plainColumns = (input: MailboxInput) => ({
  ...(input.teamId !== undefined ? { team_id: input.teamId } : {}),
  ...(input.language !== undefined ? { language: input.language } : {}),
  ...(input.brand !== undefined ? { brand: JSON.stringify(input.brand) } : {}),
  ...(input.signature !== undefined ? { signature: input.signature } : {}),
  ...(input.history !== undefined ? { history: input.history } : {}),
  ...(input.trustedServer !== undefined ? { trusted_server: input.trustedServer || null } : {}),
})

export const imapColumns = (desk: Desk, at: Place, before: Before, imap: MailboxInput['imap']) => {
  if (imap === undefined) return {}
  const none = { imap: null, imap_password: null, imap_cursor: null, last_error: null, lag_seconds: null }
  if (imap === null) return none
  const { password, ...settings } = imap
  const known = before ? imapOf(before) : null
  const same = known !== null && isSameAccount(known, settings)
  return {
    ...none,
    imap: JSON.stringify(settings satisfies ImapSettings),
    imap_password:
      password === undefined
        ? keptWhere(same, before?.imap_password)
        : sealSecret(desk, at, 'imap', password),
    ...(same && known.folder === settings.folder && before
      ? {
          imap_cursor: before.imap_cursor ? JSON.stringify(before.imap_cursor) : null,
          lag_seconds: before.lag_seconds,
        }
      : {}),
  }
}

export const sendingColumns = (desk: Desk, at: Place, before: Before, sending: MailboxInput['sending']) => {
  if (sending === undefined) return {}
  const none = { sending: null, sending_password: null, last_send_error: null }
  if (sending === null) return none
  if (sending.by === 'direct') return { ...none, sending: JSON.stringify({ by: 'direct' }) }
  const { password, ...settings } = sending
  const known = before ? sendingOf(before) : null
  const same = known?.by === 'smtp' && isSameAccount(known, settings)
  return {
    ...none,
    sending: JSON.stringify(settings satisfies SendingSettings),
    sending_password:
      password === undefined
        ? keptWhere(same, before?.sending_password)
        : sealSecret(desk, at, 'sending', password),
  }
}

export const oauthColumns = (desk: Desk, at: Place, before: Before, input: MailboxInput) => {
  const known = before ? oauthOf(before) : null
  const forgotten = { oauth_tokens: null }
  if (input.oauth === undefined)
    return known && !mayStay(before as MailboxRow, input)
      ? { ...forgotten, oauth: JSON.stringify(disconnected(known)) }
      : {}
  if (input.oauth === null) return { ...forgotten, oauth: null, oauth_secret: null }
  const { clientSecret, ...given } = input.oauth
  const settings = JSON.parse(JSON.stringify(given)) as OauthSettings
  const same = known !== null && isSameProvider(known, settings)
  const stays = same && known.scope === settings.scope && mayStay(before as MailboxRow, input)
  return {
    oauth: JSON.stringify(
      stays
        ? { ...settings, account: known.account, connectedAt: known.connectedAt, error: known.error }
        : settings,
    ),
    oauth_secret:
      clientSecret === undefined
        ? keptWhere(same, before?.oauth_secret)
        : sealSecret(desk, at, 'oauth', clientSecret),
    ...(stays ? {} : forgotten),
  }
}

/** The settings once the authorisation is gone. */
export const disconnected = ({ account, connectedAt, error, ...settings }: OauthSettings): OauthSettings =>
  settings

const keptWhere = (same: boolean, secret: string | null | undefined): string | null =>
  same ? (secret ?? null) : null

const isSameAccount = (a: ServerSettings, b: ServerSettings): boolean =>
  a.host === b.host && a.port === b.port && a.user === b.user

const isSameProvider = (a: OauthSettings, b: OauthSettings): boolean =>
  a.provider === b.provider &&
  a.clientId === b.clientId &&
  a.tenant === b.tenant &&
  a.authorizeUrl === b.authorizeUrl &&
  a.tokenUrl === b.tokenUrl

const hostsOfProviders = new Set([
  'outlook.office365.com',
  'smtp.office365.com',
  'smtp-mail.outlook.com',
  'imap.gmail.com',
  'smtp.gmail.com',
  'smtp-relay.gmail.com',
])

/** Whether the servers that would see the authorisation are those for which it was given, or the providers' own. */
const mayStay = (before: MailboxRow, input: MailboxInput): boolean => {
  const pairs = [
    [imapOf(before), input.imap],
    [serverOf(sendingOf(before)), input.sending && 'host' in input.sending ? input.sending : undefined],
  ] as const
  return pairs.every(
    ([known, wanted]) =>
      wanted?.auth !== 'oauth' ||
      hostsOfProviders.has(wanted.host.toLowerCase()) ||
      (known !== null && known.auth === 'oauth' && isSameAccount(known, wanted)),
  )
}

const serverOf = (sending: SendingSettings | null): ServerSettings | null =>
  sending?.by === 'smtp' ? sending : null
