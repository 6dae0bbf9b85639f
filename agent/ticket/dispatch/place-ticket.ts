// Changes a ticket's service or site: told in words, taken back with Z.
import type { Ticket } from '../../../contract/tickets.ts'
import { changeTicket } from '../../data/change.ts'
import { done, trouble } from '../../data/undo.ts'
import { t } from '../../locales/i18n.ts'
import { renewDispatch } from './queries.ts'

type Place = { serviceId: string | null } | { siteId: string | null }

export const placeTicket = async (ticket: Ticket, place: Place) => {
  const before: Place = 'serviceId' in place ? { serviceId: ticket.serviceId } : { siteId: ticket.siteId }
  try {
    await changeTicket(ticket.number, place)
    renewDispatch()
    done('serviceId' in place ? t('Service changed') : t('Site changed'), async () => {
      await changeTicket(ticket.number, before)
      renewDispatch()
    })
  } catch (error) {
    trouble(t('Not changed; it is as it was before.'), error)
  }
}
