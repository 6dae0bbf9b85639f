// The desk's custom fields of this ticket: those that are shown for it, in their order.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { Ticket } from '../../../contract/tickets.ts'
import { fieldsQuery } from '../../data/queries.ts'
import { FieldRow } from './FieldRow.tsx'
import { shownFields } from './shown.ts'

export const FieldList = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const all = useQuery(fieldsQuery).data?.items ?? []
  const shown = shownFields(all, ticket)
  if (shown.length === 0) return null
  return (
    <section aria-label={_('Fields')} className="border-b border-line px-4 py-3">
      <dl>
        {shown.map((field) => (
          <FieldRow key={field.id} field={field} value={ticket.fields[field.key]} number={ticket.number} />
        ))}
      </dl>
    </section>
  )
}
