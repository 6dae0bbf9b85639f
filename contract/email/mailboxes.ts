// Mailboxes: how each receives and sends, how it looks, how it fares.
import { z } from 'zod'
import { route } from '../route.ts'
import { Email, Empty, Id, Name, Time } from '../values.ts'

const one = z.strictObject({ id: Id })

export const authKinds = ['password', 'oauth'] as const
export const histories = ['none', 'last', 'whole'] as const
export const oauthProviders = ['microsoft', 'google', 'other'] as const

const Server = z.object({
  host: z.string(),
  port: z.number().int(),
  secure: z.boolean(),
  user: z.string(),
  auth: z.enum(authKinds),
  hasPassword: z.boolean(),
})
const Imap = Server.extend({ folder: z.string() })
const Sending = z.discriminatedUnion('by', [
  Server.extend({ by: z.literal('smtp') }),
  z.object({ by: z.literal('direct') }),
])
const Brand = z.object({
  name: z.string().nullable(),
  colour: z.string().nullable(),
  url: z.string().nullable(),
})
const Trouble = z.object({ at: Time, message: z.string() })

export const Mailbox = z.object({
  id: Id,
  name: z.string(),
  address: z.string(),
  aliases: z.array(z.string()),
  team: z.object({ id: Id, name: z.string() }).nullable(),
  /** Of its mails, where the requester's own is unknown; null: the workspace's. */
  language: z.enum(['en', 'de']).nullable(),
  brand: Brand,
  /** Under every reply; LiquidJS with `agent` and `mailbox`. */
  signature: z.string(),
  /** How much of the conversation a reply quotes. */
  history: z.enum(histories),
  imap: Imap.nullable(),
  /** Where a provider posts raw mails; null: switched off. */
  webhook: z.object({ url: z.string() }).nullable(),
  /** null: by the desk's own mail server (HANDRAIL_SMTP_URL). */
  sending: Sending.nullable(),
  dkim: z
    .object({ domain: z.string(), selector: z.string(), recordName: z.string(), recordValue: z.string() })
    .nullable(),
  oauth: z
    .object({
      provider: z.enum(oauthProviders),
      clientId: z.string(),
      tenant: z.string().nullable(),
      account: z.string().nullable(),
      connectedAt: Time.nullable(),
      error: z.string().nullable(),
    })
    .nullable(),
  trustedServer: z.string().nullable(),
  lastSuccessAt: Time.nullable(),
  lastError: Trouble.nullable(),
  /** Between arrival at the mail server and here, of the newest mail fetched; null: never fetched. */
  lagSeconds: z.number().int().nullable(),
  lastSentAt: Time.nullable(),
  lastSendError: Trouble.nullable(),
  /** While the breaker is open no automatic mail leaves. */
  paused: z.object({ until: Time, because: z.string() }).nullable(),
})
export type Mailbox = z.infer<typeof Mailbox>

const server = {
  host: z.string().trim().min(1).max(255),
  user: z.string().min(1).max(255),
  auth: z.enum(authKinds).default('password'),
  password: z.string().max(1000).optional().describe('Left out: the kept one stays'),
}
const ImapInput = z.strictObject({
  ...server,
  port: z.number().int().min(1).max(65_535).default(993),
  secure: z.boolean().default(true),
  folder: z.string().min(1).max(255).default('INBOX'),
})
const SendingInput = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('smtp'),
    ...server,
    port: z.number().int().min(1).max(65_535).default(587),
    secure: z.boolean().default(false).describe('TLS from the first byte; otherwise STARTTLS where offered'),
  }),
  z.strictObject({ by: z.literal('direct') }),
])
const OauthInput = z.strictObject({
  provider: z.enum(oauthProviders),
  clientId: z.string().trim().min(1).max(255),
  clientSecret: z.string().max(1000).optional().describe('Left out: the kept one stays'),
  tenant: z.string().trim().max(255).nullable().default(null),
  /** For `other`: addresses of the provider. */
  authorizeUrl: z.url().max(500).optional(),
  tokenUrl: z.url().max(500).optional(),
  scope: z.string().max(500).optional(),
})
const Colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #0f6b5c')
const mailbox = {
  name: Name,
  address: Email,
  aliases: z.array(Email).max(50),
  teamId: Id.nullable(),
  language: z.enum(['en', 'de']).nullable(),
  brand: z.strictObject({
    name: Name.nullable().default(null),
    colour: Colour.nullable().default(null),
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable()
      .default(null),
  }),
  signature: z.string().max(5000),
  history: z.enum(histories),
  imap: ImapInput.nullable(),
  sending: SendingInput.nullable(),
  oauth: OauthInput.nullable(),
  trustedServer: z.string().trim().toLowerCase().max(255).nullable(),
}
const MailboxInput = z.strictObject(mailbox).partial().required({ name: true, address: true })
/** What is left out stays as it is. */
const MailboxChange = z.strictObject(mailbox).partial()

/** What the other side answered, in words. */
const Tried = z.object({ ok: z.boolean(), message: z.string() })
const tries = { max: 20, window: 60_000 }

export const mailboxes = {
  mailboxes: route({
    id: 'mailboxes.list',
    method: 'GET',
    path: '/mailboxes',
    access: 'mailbox.read',
    summary: 'Mailboxes with their state',
    reply: z.object({
      items: z.array(Mailbox),
      sending: z.object({ configured: z.boolean(), waiting: z.number().int(), failed: z.number().int() }),
    }),
  }),
  createMailbox: route({
    id: 'mailboxes.create',
    method: 'POST',
    path: '/mailboxes',
    access: 'mailbox.write',
    summary: 'Add a mailbox',
    body: MailboxInput,
    reply: Mailbox,
    status: 201,
  }),
  changeMailbox: route({
    id: 'mailboxes.change',
    method: 'PATCH',
    path: '/mailboxes/:id',
    access: 'mailbox.write',
    summary: 'Change a mailbox',
    params: one,
    body: MailboxChange,
    reply: Mailbox,
  }),
  removeMailbox: route({
    id: 'mailboxes.remove',
    method: 'DELETE',
    path: '/mailboxes/:id',
    access: 'mailbox.write',
    summary: 'Remove a mailbox; its tickets stay',
    params: one,
    reply: Empty,
    status: 204,
  }),
  testMailbox: route({
    id: 'mailboxes.test',
    method: 'POST',
    path: '/mailboxes/:id/test',
    access: 'mailbox.write',
    summary: 'Really sign in to the mail server, look for mail, and say what it answered',
    params: one,
    reply: Tried,
    limit: tries,
  }),
  testSending: route({
    id: 'mailboxes.testSending',
    method: 'POST',
    path: '/mailboxes/:id/test-sending',
    access: 'mailbox.write',
    summary: 'Really send a mail from this mailbox and say what the other side answered',
    params: one,
    body: z.strictObject({ to: Email }),
    reply: Tried,
    limit: tries,
  }),
  connect: route({
    id: 'mailboxes.connect',
    method: 'POST',
    path: '/mailboxes/:id/connect',
    access: 'mailbox.write',
    summary: 'Begin the provider’s authorisation (OAuth 2): the address to open in the browser',
    params: one,
    reply: z.object({ url: z.string() }),
    secret: true,
    limit: tries,
  }),
  disconnect: route({
    id: 'mailboxes.disconnect',
    method: 'DELETE',
    path: '/mailboxes/:id/connect',
    access: 'mailbox.write',
    summary: 'Forget the provider’s authorisation',
    params: one,
    reply: Mailbox,
  }),
  makeDkimKey: route({
    id: 'mailboxes.makeDkimKey',
    method: 'POST',
    path: '/mailboxes/:id/dkim',
    access: 'mailbox.write',
    summary: 'Make a new DKIM key (RFC 6376); its record must be published in the DNS',
    params: one,
    reply: Mailbox,
  }),
  dropDkimKey: route({
    id: 'mailboxes.dropDkimKey',
    method: 'DELETE',
    path: '/mailboxes/:id/dkim',
    access: 'mailbox.write',
    summary: 'Stop signing mails of this mailbox',
    params: one,
    reply: Mailbox,
  }),
  openWebhook: route({
    id: 'mailboxes.openWebhook',
    method: 'POST',
    path: '/mailboxes/:id/webhook',
    access: 'mailbox.write',
    summary: 'Let a provider post raw mails: a new address and signing secret, the old ones end',
    params: one,
    reply: z.object({ url: z.string(), secret: z.string() }),
    secret: true,
  }),
  closeWebhook: route({
    id: 'mailboxes.closeWebhook',
    method: 'DELETE',
    path: '/mailboxes/:id/webhook',
    access: 'mailbox.write',
    summary: 'Take no more posted mails',
    params: one,
    reply: Mailbox,
  }),
  resume: route({
    id: 'mailboxes.resume',
    method: 'POST',
    path: '/mailboxes/:id/resume',
    access: 'mailbox.write',
    summary: 'Close the breaker: automatic mails leave again',
    params: one,
    reply: Mailbox,
  }),
}
