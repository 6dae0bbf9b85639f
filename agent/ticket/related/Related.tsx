// Below the properties: custom fields, what else this ticket is tied to, the requester's others, and similar ones.
import type { Ticket } from '../../../contract/tickets.ts'
import { OtherTickets } from '../context/OtherTickets.tsx'
import { FieldList } from '../fields/FieldList.tsx'
import { Relations } from './Relations.tsx'
import { Similar } from './Similar.tsx'

export const Related = ({ ticket }: { ticket: Ticket }) => (
  <>
    <FieldList ticket={ticket} />
    <Relations ticket={ticket} />
    <OtherTickets requesterId={ticket.requester.id} but={ticket.number} />
    <Similar ticket={ticket} />
  </>
)
