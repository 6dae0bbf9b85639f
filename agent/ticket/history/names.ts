// What an id in the history is called, as far as the ticket and this browser know it.
import type { Ticket } from '../../../contract/tickets.ts'
import { personBy } from '../../data/names.ts'
import { t } from '../../locales/i18n.ts'

export const nameOf = (id: string, ticket: Ticket): string =>
  [
    ticket.requester,
    ...ticket.followers,
    ...ticket.participants,
    ...ticket.messages.map((m) => m.author),
    ...ticket.sideConversations.flatMap((c) => c.messages.map((m) => m.author)),
  ].find((p) => p.id === id)?.name ??
  personBy(id)?.name ??
  t('somebody')
