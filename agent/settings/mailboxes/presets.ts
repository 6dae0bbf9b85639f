// Mail servers of common providers, so that nobody has to look them up.
import type { Fields, Provider } from './input.ts'

interface Preset {
  id: string
  name: string
  imap: string
  smtp: string
  /** false: STARTTLS on port 587. */
  smtpTls: boolean
  oauth: Provider | null
  /** What one must know before it works. */
  note?: string
}

export const presets: readonly Preset[] = [
  {
    id: 'microsoft',
    name: 'Microsoft 365',
    imap: 'outlook.office365.com',
    smtp: 'smtp.office365.com',
    smtpTls: false,
    oauth: 'microsoft',
    note: 'Takes no passwords any more: this desk must be registered as an application with Microsoft.',
  },
  {
    id: 'google',
    name: 'Google Workspace',
    imap: 'imap.gmail.com',
    smtp: 'smtp.gmail.com',
    smtpTls: true,
    oauth: 'google',
    note: 'Takes no account passwords: sign in with Google, or make an app password.',
  },
  {
    id: 'fastmail',
    name: 'Fastmail',
    imap: 'imap.fastmail.com',
    smtp: 'smtp.fastmail.com',
    smtpTls: true,
    oauth: null,
    note: 'Needs an app password, made in the settings of the account.',
  },
  {
    id: 'icloud',
    name: 'iCloud',
    imap: 'imap.mail.me.com',
    smtp: 'smtp.mail.me.com',
    smtpTls: false,
    oauth: null,
    note: 'Needs an app password, made in the settings of the account.',
  },
  {
    id: 'zoho',
    name: 'Zoho',
    imap: 'imap.zoho.eu',
    smtp: 'smtp.zoho.eu',
    smtpTls: true,
    oauth: null,
    note: 'Accounts outside Europe have another ending than .eu.',
  },
  { id: 'ionos', name: 'IONOS', imap: 'imap.ionos.de', smtp: 'smtp.ionos.de', smtpTls: true, oauth: null },
  {
    id: 'mailbox',
    name: 'mailbox.org',
    imap: 'imap.mailbox.org',
    smtp: 'smtp.mailbox.org',
    smtpTls: true,
    oauth: null,
  },
]

export const otherServer = 'other'

/** The provider whose server this is. */
export const presetOf = (host: string): string =>
  presets.find(({ imap, smtp }) => [imap, smtp].includes(host.trim().toLowerCase()))?.id ?? otherServer

/** Fills in where mail is fetched. */
export const withImap = (fields: Fields, id: string): Partial<Fields> => {
  const preset = presets.find((one) => one.id === id)
  if (!preset) return { imap: { ...fields.imap, host: '' } }
  return {
    imap: {
      ...fields.imap,
      host: preset.imap,
      port: '993',
      secure: true,
      auth: preset.oauth ? 'oauth' : 'password',
    },
    ...(preset.oauth && { oauth: { ...fields.oauth, provider: preset.oauth } }),
  }
}

/** Fills in where mail is sent. */
export const withSmtp = (fields: Fields, id: string): Partial<Fields> => {
  const preset = presets.find((one) => one.id === id)
  if (!preset) return { smtp: { ...fields.smtp, host: '' } }
  return {
    smtp: {
      ...fields.smtp,
      host: preset.smtp,
      port: preset.smtpTls ? '465' : '587',
      secure: preset.smtpTls,
      auth: preset.oauth ? 'oauth' : 'password',
    },
    ...(preset.oauth && { oauth: { ...fields.oauth, provider: preset.oauth } }),
  }
}
