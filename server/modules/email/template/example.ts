// Example data for previews and test mails.
import type { Values } from '../../../platform/liquid.ts'

/** Without the blocks. Everything a kind may ask for is there. */
export const exampleValues = (
  of: { workspace?: string; brand?: string; mailbox?: { name: string; address: string }; url?: string } = {},
): Values => {
  const url = of.url ?? 'https://desk.example'
  return {
    workspace: of.workspace ?? 'Meridian',
    brand: of.brand ?? 'Meridian',
    mailbox: of.mailbox ?? { name: 'Support', address: 'support@meridian.example' },
    ticket: { number: 1042, subject: 'VPN drops every 10 minutes', url: `${url}/requests/1042` },
    recipient: 'Jane Miller',
    agent: { name: 'Ana Petrova', email: 'ana.petrova@meridian.example' },
    subject: 'A new scanner for gate 4',
    isFirst: true,
    isSolved: false,
    solvesAt: '30 November 2026 at 12:00 UTC',
    approval: 'New laptop',
    requester: 'Jane Miller',
    insteadOf: '',
    isReminder: false,
    inviter: 'Olivia Okafor',
    link: `${url}/sign-in/example`,
    expires: '23 November 2026 at 12:00 UTC',
    title: 'The mailbox Support answers nobody for now',
  }
}

export const exampleMessage = {
  en: 'Thank you for writing.\n\nWe replaced the certificate this morning. Please connect once more and tell us whether it holds.',
  de: 'Danke für Ihre Nachricht.\n\nWir haben heute Morgen das Zertifikat ersetzt. Bitte verbinden Sie sich noch einmal und sagen Sie uns, ob es hält.',
} as const

export const exampleQuote = {
  en: { name: 'Jane Miller', text: 'Since this morning the VPN drops every 10 minutes.' },
  de: { name: 'Jane Miller', text: 'Seit heute Morgen bricht das VPN alle 10 Minuten ab.' },
} as const
