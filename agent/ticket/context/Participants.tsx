// People who are copied in: they get replies and may answer, and cannot read what was written before.
import { useLingui } from '@lingui/react'
import { X } from 'lucide-react'
import type { PersonRef } from '../../../contract/people.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { keepTicket } from '../../data/tickets.ts'
import { trouble } from '../../data/undo.ts'
import { Avatar, IconButton, showToast } from '../../ui/index.ts'

export const Participants = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const mayReply = useMay('ticket.reply')
  if (ticket.participants.length === 0) return null
  const remove = async (person: PersonRef) => {
    try {
      keepTicket(await api.tickets.removeParticipant({ params: { number: ticket.number, id: person.id } }))
      showToast({ text: _('{name} gets no more replies', { name: person.name }) })
    } catch (error) {
      trouble(_('Not changed; it is as it was before.'), error)
    }
  }
  return (
    <section aria-label={_('Copied in')} className="border-b border-line px-4 py-3">
      <h3 className="mb-1 h-5 text-sm font-semibold">{_('Copied in')}</h3>
      <ul>
        {ticket.participants.map((person) => (
          <li key={person.id} className="flex min-h-9 items-center gap-2">
            <Avatar name={person.name} />
            <span className="min-w-0 grow">
              <span className="block truncate leading-4.5 font-medium">{person.name}</span>
              <span className="block truncate text-sm leading-4 text-muted" title={person.email}>
                {person.email}
              </span>
            </span>
            {mayReply && (
              <IconButton
                label={_('Copy {name} in no longer', { name: person.name })}
                onPress={() => void remove(person)}
                className="-mr-1.5"
              >
                <X size={14} aria-hidden="true" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
