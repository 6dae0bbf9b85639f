// Every setting of a desk: its name in the environment, its check, its default and what it is for.
import type { z } from 'zod'
import * as value from './values.ts'

export interface Setting<T extends z.ZodType = z.ZodType> {
  readonly env: string
  readonly check: T
  /** What holds when nobody sets it; `null`: nothing, the text in `otherwise` says what then happens. */
  readonly fallback: string | number | boolean | null
  readonly otherwise?: string
  readonly about: string
  /** Never shown in errors or logs, and readable from a file by `<NAME>_FILE`. */
  readonly secret?: true
}

const setting = <T extends z.ZodType>(one: Setting<T>): Setting<T> => one

export const settings = {
  host: setting({
    env: 'HANDRAIL_HOST',
    check: value.text('an address of this machine, such as 127.0.0.1 or 0.0.0.0'),
    fallback: '127.0.0.1',
    about: 'Address the web server listens on. `0.0.0.0` lets other machines in; put a TLS proxy before it.',
  }),
  port: setting({
    env: 'HANDRAIL_PORT',
    check: value.port('a TCP port'),
    fallback: 8080,
    about: 'Port of the web server. `0` takes a free one.',
  }),
  url: setting({
    env: 'HANDRAIL_URL',
    check: value.address(['http:', 'https:'], 'https://desk.example.org'),
    fallback: null,
    otherwise: '`http://localhost:<port>`',
    about: 'Address people use in their browser; links in mails begin with it.',
  }),
  data: setting({
    env: 'HANDRAIL_DATA',
    check: value.text('a folder'),
    fallback: null,
    otherwise: '`data` in Handrail’s folder (`data-demo` for the demo)',
    about: 'Folder for everything the desk keeps: database, files, secret. Back this up.',
  }),
  smtpPort: setting({
    env: 'HANDRAIL_SMTP_PORT',
    check: value.port('a TCP port'),
    fallback: 2525,
    about: 'Port on which the desk receives mail. `0` takes a free one.',
  }),
  smtpHost: setting({
    env: 'HANDRAIL_SMTP_HOST',
    check: value.text('an address of this machine, such as 127.0.0.1 or 0.0.0.0'),
    fallback: null,
    otherwise: 'same as `HANDRAIL_HOST`',
    about: 'Address on which the desk receives mail.',
  }),
  smtpUrl: setting({
    env: 'HANDRAIL_SMTP_URL',
    check: value.address(['smtp:', 'smtps:'], 'smtp://user:password@mail.example.org:587'),
    fallback: null,
    otherwise: 'mail waits in the outbox until it is set',
    about: 'Mail server that takes outgoing mail.',
    secret: true,
  }),
  mailDomain: setting({
    env: 'HANDRAIL_MAIL_DOMAIN',
    check: value.matching(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i, 'a domain such as desk.example.org'),
    fallback: 'localhost',
    about: 'Domain of the desk’s mail addresses; the first mailbox is `support@<domain>`.',
  }),
  databaseUrl: setting({
    env: 'DATABASE_URL',
    check: value.address(['postgres:', 'postgresql:'], 'postgres://user:password@db.example.org/handrail'),
    fallback: null,
    otherwise: 'a PostgreSQL of its own, inside the data folder',
    about: 'PostgreSQL 15 or newer to use instead of the embedded one. See [the database](database.md).',
    secret: true,
  }),
  databaseOwnerUrl: setting({
    env: 'HANDRAIL_DATABASE_OWNER_URL',
    check: value.address(['postgres:', 'postgresql:'], 'postgres://owner:password@db.example.org/handrail'),
    fallback: null,
    otherwise: '`DATABASE_URL` is the owner’s',
    about: 'The role that owns the tables and migrates, when `DATABASE_URL` is the restricted role.',
    secret: true,
  }),
  secret: setting({
    env: 'HANDRAIL_SECRET',
    check: value.matching(
      /^.{32,}$/s,
      'at least 32 characters, such as the output of `openssl rand -base64 32`',
    ),
    fallback: null,
    otherwise: 'made at the first start and kept in `secret` in the data folder',
    about: 'Signs reply addresses and encrypts stored passwords of mail servers.',
    secret: true,
  }),
  ownerEmail: setting({
    env: 'HANDRAIL_OWNER',
    check: value.matching(/^[^@\s]+@[^@\s]+$/, 'an email address'),
    fallback: null,
    otherwise: 'the first start prints a one-time link',
    about: 'Address that becomes the owner at the first start, so that scripts need no browser.',
  }),
  logLevel: setting({
    env: 'HANDRAIL_LOG_LEVEL',
    check: value.oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
    fallback: 'info',
    about: 'How much is logged: trace, debug, info, warn, error, fatal or silent.',
  }),
  trustProxy: setting({
    env: 'HANDRAIL_TRUST_PROXY',
    check: value.trustedProxies,
    fallback: 'no',
    about: 'Whether `X-Forwarded-*` is believed: `no`, `yes`, or the proxies’ addresses by commas.',
  }),
  maxMailBytes: setting({
    env: 'HANDRAIL_MAX_MAIL',
    check: value.bytes,
    fallback: '25 MB',
    about: 'Largest mail taken over SMTP or IMAP.',
  }),
  maxUploadBytes: setting({
    env: 'HANDRAIL_MAX_UPLOAD',
    check: value.bytes,
    fallback: '25 MB',
    about: 'Largest single file uploaded in the browser or over the API.',
  }),
  maxImportBytes: setting({
    env: 'HANDRAIL_MAX_IMPORT',
    check: value.bytes,
    fallback: '2 GB',
    about:
      'Largest file of mails or articles imported in the browser or over the API; `handrail mail import` takes any size.',
  }),
  apiRate: setting({
    env: 'HANDRAIL_API_RATE',
    check: value.count('requests a minute, from 1 to 1000000'),
    fallback: 600,
    about: 'Most API requests a minute from one token, session or, for strangers, address.',
  }),
  privateHosts: setting({
    env: 'HANDRAIL_PRIVATE_HOSTS',
    check: value.yesNo,
    fallback: false,
    about:
      'Whether mail servers and pictures named by administrators and mails may lie in this machine’s own network.',
  }),
  verifySenders: setting({
    env: 'HANDRAIL_VERIFY_SENDERS',
    check: value.yesNo,
    fallback: true,
    about: 'Whether SPF, DKIM, DMARC and ARC of mails received over SMTP are checked; this asks the DNS.',
  }),
  mailsPerSender: setting({
    env: 'HANDRAIL_MAILS_PER_SENDER',
    check: value.count('mails an hour, from 1 to 1000000'),
    fallback: 200,
    about: 'Most mails an hour from one sender that become tickets by themselves; further ones are held.',
  }),
  workers: setting({
    env: 'HANDRAIL_WORKERS',
    check: value.yesNo,
    fallback: true,
    about: 'Whether this process does background work: jobs, event relay, mail. `no` serves pages only.',
  }),
  demo: setting({
    env: 'HANDRAIL_DEMO',
    check: value.yesNo,
    fallback: false,
    about: 'Marks a desk with invented data; allows `handrail clock`.',
  }),
} as const

export type SettingKey = keyof typeof settings
