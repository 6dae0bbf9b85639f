// Whose mails lead to the brand: people of some organisations, and whoever writes to some mailboxes.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { organisationsQuery } from '../../data/queries.ts'
import { PickMany } from '../../law/parts/PickMany.tsx'
import { mailboxesQuery } from '../mailboxes/queries.ts'
import { Section } from '../parts/Page.tsx'
import type { Part } from './BrandForm.tsx'

interface Props extends Part {
  faults: Partial<Record<string, string>>
}

export const BrandBelonging = ({ draft, set, isLocked, faults }: Props) => {
  const { _ } = useLingui()
  const organisations = useQuery(organisationsQuery).data?.items ?? []
  const mailboxes = useQuery(mailboxesQuery).data?.items ?? []
  const fault = (field: string) => Object.entries(faults).find(([name]) => name.startsWith(field))?.[1]
  const lists = [
    {
      field: 'mailboxIds' as const,
      label: _('Mailboxes'),
      options: mailboxes.map(({ id, address }) => ({ id, name: address })),
    },
    {
      field: 'organisationIds' as const,
      label: _('Organisations'),
      options: organisations.map(({ id, name }) => ({ id, name })),
    },
  ]
  return (
    <Section
      title={_('Who belongs to it')}
      text={_(
        'Links in mails lead to the brand on whose pages a request was sent; else to that of its mailbox; else to that of the organisation; else to the main brand.',
      )}
    >
      {lists.map(({ field, label, options }) => (
        <PickMany
          key={field}
          label={label}
          none={_('None')}
          options={options}
          chosen={draft[field]}
          onChange={(ids) => set({ [field]: ids })}
          error={fault(field)}
          isDisabled={isLocked}
        />
      ))}
    </Section>
  )
}
