// What the form of a mailbox holds, and how it becomes what the API takes.
import type { histories, Mailbox, oauthProviders } from '../../../contract/email.ts'
import { linesOf } from '../parts/lines.ts'

export type History = (typeof histories)[number]
export type Provider = (typeof oauthProviders)[number]

export interface ServerFields {
  host: string
  port: string
  secure: boolean
  user: string
  auth: 'password' | 'oauth'
  password: string
}

export interface OauthFields {
  provider: Provider
  clientId: string
  clientSecret: string
  tenant: string
  authorizeUrl: string
  tokenUrl: string
  scope: string
}

export interface Fields {
  name: string
  address: string
  aliases: string
  teamId: string
  language: 'workspace' | 'en' | 'de'
  brandName: string
  brandColour: string
  brandUrl: string
  signature: string
  history: History
  reads: boolean
  imap: ServerFields & { folder: string }
  sends: 'desk' | 'smtp' | 'direct'
  smtp: ServerFields
  oauth: OauthFields
  trustedServer: string
}

export const noTeam = 'none'

type Server = NonNullable<Mailbox['imap']>

const serverOf = (server: Omit<Server, 'folder'> | null | undefined, port: number, secure: boolean) => ({
  host: server?.host ?? '',
  port: String(server?.port ?? port),
  secure: server?.secure ?? secure,
  user: server?.user ?? '',
  auth: server?.auth ?? 'password',
  password: '',
})

export const fieldsOf = (mailbox?: Mailbox): Fields => ({
  name: mailbox?.name ?? '',
  address: mailbox?.address ?? '',
  aliases: mailbox?.aliases.join('\n') ?? '',
  teamId: mailbox?.team?.id ?? noTeam,
  language: mailbox?.language ?? 'workspace',
  brandName: mailbox?.brand.name ?? '',
  brandColour: mailbox?.brand.colour ?? '',
  brandUrl: mailbox?.brand.url ?? '',
  signature: mailbox?.signature ?? '',
  history: mailbox?.history ?? 'last',
  reads: Boolean(mailbox?.imap),
  imap: { ...serverOf(mailbox?.imap, 993, true), folder: mailbox?.imap?.folder ?? 'INBOX' },
  sends: mailbox?.sending?.by ?? 'desk',
  smtp: serverOf(mailbox?.sending?.by === 'smtp' ? mailbox.sending : null, 587, false),
  oauth: {
    provider: mailbox?.oauth?.provider ?? 'microsoft',
    clientId: mailbox?.oauth?.clientId ?? '',
    clientSecret: '',
    tenant: mailbox?.oauth?.tenant ?? '',
    authorizeUrl: '',
    tokenUrl: '',
    scope: '',
  },
  trustedServer: mailbox?.trustedServer ?? '',
})

/** Whether a provider's sign-in is needed to receive or to send. */
export const usesOauth = ({ reads, imap, sends, smtp }: Fields): boolean =>
  (reads && imap.auth === 'oauth') || (sends === 'smtp' && smtp.auth === 'oauth')

const bodyOf = (fields: Fields) => ({
  name: fields.name.trim(),
  address: fields.address.trim(),
  aliases: linesOf(fields.aliases),
  teamId: fields.teamId === noTeam ? null : fields.teamId,
  language: fields.language === 'workspace' ? null : fields.language,
  brand: {
    name: fields.brandName.trim() || null,
    colour: fields.brandColour.trim() || null,
    url: fields.brandUrl.trim() || null,
  },
  signature: fields.signature.trim(),
  history: fields.history,
  imap: fields.reads
    ? { ...serverBody(fields, fields.imap), folder: fields.imap.folder.trim() || 'INBOX' }
    : null,
  sending: sendingBody(fields),
  oauth: usesOauth(fields) ? oauthBody(fields.oauth) : null,
  trustedServer: fields.trustedServer.trim() || null,
})

const serverBody = ({ address }: Fields, { host, port, secure, user, auth, password }: ServerFields) => ({
  host: host.trim(),
  port: Number(port),
  secure,
  user: user.trim() || address.trim(),
  auth,
  ...(auth === 'password' && password && { password }),
})

const sendingBody = (fields: Fields) => {
  if (fields.sends === 'smtp') return { by: 'smtp' as const, ...serverBody(fields, fields.smtp) }
  return fields.sends === 'direct' ? { by: 'direct' as const } : null
}

const oauthBody = ({ provider, clientId, clientSecret, tenant, ...addresses }: OauthFields) => ({
  provider,
  clientId: clientId.trim(),
  ...(clientSecret && { clientSecret }),
  tenant: provider === 'microsoft' ? tenant.trim() || null : null,
  ...(provider === 'other' && given(addresses)),
})

const given = <T extends Record<string, string>>(texts: T): Partial<T> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== '')) as Partial<T>

export type MailboxBody = ReturnType<typeof bodyOf>

/** Everything, for a new mailbox. */
export const inputOf = (fields: Fields): MailboxBody => bodyOf(fields)

/** Only what differs, so that nobody's change elsewhere is overwritten; empty: nothing to save. */
export const changesOf = (before: Fields, now: Fields): Partial<MailboxBody> => {
  const old = bodyOf(before)
  return Object.fromEntries(
    Object.entries(bodyOf(now)).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name as keyof MailboxBody]),
    ),
  ) as Partial<MailboxBody>
}
