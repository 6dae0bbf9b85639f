// Whom a message went to, in words: "to Jane Miller, cc Rafael Sato".
import type { Message, Ticket } from '../../../contract/tickets.ts'
import { t } from '../../locales/i18n.ts'

interface Named {
  name: string
  address: string
}

export interface Audience {
  to: readonly Named[]
  cc: readonly Named[]
  bcc: readonly Named[]
}

/** From the mail itself, or from what became of it for each recipient. */
export const audienceOf = (message: Message, ticket: Ticket): Audience => {
  if (message.mail) {
    const known = (one: Named) => (one.name ? one : named(readable(one.address), ticket))
    return { to: message.mail.to.map(known), cc: message.mail.cc.map(known), bcc: [] }
  }
  const of = (role: 'to' | 'cc' | 'bcc') =>
    message.deliveries.filter((d) => d.role === role).map((d) => named(d.to, ticket))
  return { to: of('to'), cc: of('cc'), bcc: of('bcc') }
}

/** Signed reply addresses (`support+t.42.<mac>@…`) are for machines: people know the mailbox. */
const readable = (address: string): string => address.replace(/\+[ts]\.\d+\.[a-z2-7]{16,}(?=@)/i, '')

/** As the ticket knows them. */
export const named = (address: string, ticket: Ticket): Named => {
  const people = [ticket.requester, ...ticket.participants, ...ticket.followers]
  return { address, name: people.find((p) => p.email === address)?.name ?? '' }
}

export const audienceInWords = ({ to, cc, bcc }: Audience): string =>
  [
    to.length > 0 && t('to {name}', { name: list(to) }),
    cc.length > 0 && t('cc {name}', { name: list(cc) }),
    bcc.length > 0 && t('bcc {name}', { name: list(bcc) }),
  ]
    .filter(Boolean)
    .join(', ')

const list = (people: readonly Named[]) => [...new Set(people.map((p) => p.name || p.address))].join(', ')

/** With every address, for those who want to know exactly. */
export const audienceInFull = (audience: Audience): string =>
  (['to', 'cc', 'bcc'] as const)
    .filter((role) => audience[role].length > 0)
    .map(
      (role) =>
        `${role[0]?.toUpperCase()}${role.slice(1)}: ${audience[role]
          .map((p) => (p.name && p.name !== p.address ? `${p.name} <${p.address}>` : p.address))
          .join(', ')}`,
    )
    .join('\n')
