// Where a new ticket belongs: its form, which asks what must be known, and its service.
import { useLingui } from '@lingui/react'
import { Select } from '../../ui/index.ts'
import type { Offered } from './offered.ts'
import type { NewTicketForm } from './use-new-ticket.ts'

interface Props {
  form: NewTicketForm
  set: (part: Partial<NewTicketForm>) => void
  offered: Offered
  fault: (field: string) => string | undefined
}

export const Placing = ({ form, set, offered, fault }: Props) => {
  const { _ } = useLingui()
  if (offered.forms.length === 0 && offered.services.length === 0) return null
  const pickForm = (id: string) => {
    const before = offered.forms.find((one) => one.id === form.formId)
    const chosen = offered.forms.find((one) => one.id === id)
    const isOwn = form.subject !== '' && form.subject !== before?.body.subject
    set({
      formId: chosen?.id ?? '',
      ...(chosen?.body.serviceId && { serviceId: chosen.body.serviceId }),
      ...(chosen && !isOwn && { subject: chosen.body.subject }),
    })
  }
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {offered.forms.length > 0 && (
        <Select
          label={_('Kind of request')}
          options={[
            { id: '', name: _('Anything else') },
            ...offered.forms.map(({ id, name }) => ({ id, name })),
          ]}
          value={form.formId}
          onChange={pickForm}
          error={fault('formId')}
        />
      )}
      {offered.services.length > 0 && (
        <Select
          label={_('Service')}
          options={[{ id: '', name: _('No service') }, ...offered.services]}
          value={form.serviceId}
          onChange={(serviceId) => set({ serviceId })}
          error={fault('serviceId')}
        />
      )}
    </div>
  )
}
