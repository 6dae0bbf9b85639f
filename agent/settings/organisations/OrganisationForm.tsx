// An organisation's name and mail domains.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Organisation } from '../../../contract/people.ts'
import { api } from '../../data/api.ts'
import { Button, TextField, useFaults } from '../../ui/index.ts'
import { FormError } from '../parts/FormError.tsx'
import { linesOf } from '../parts/lines.ts'
import { useAct } from '../parts/useAct.ts'
import { organisationsKey } from './queries.ts'

export const OrganisationForm = ({
  organisation,
  onClose,
}: {
  organisation?: Organisation
  onClose: () => void
}) => {
  const { _ } = useLingui()
  const [name, setName] = useState(organisation?.name ?? '')
  const [domains, setDomains] = useState(organisation?.domains.join('\n') ?? '')
  const change = (body: { name: string; domains: string[] }) =>
    organisation
      ? api.people.changeOrganisation({ params: { id: organisation.id }, body })
      : api.people.createOrganisation({ body })
  const save = useAct({
    run: change,
    refresh: [organisationsKey],
    said: (body) =>
      organisation ? _('{name} changed.', { name: body.name }) : _('{name} added.', { name: body.name }),
    ...(organisation && { undo: () => change({ name: organisation.name, domains: organisation.domains }) }),
    inForm: true,
    onDone: onClose,
  })
  const faults = useFaults(save.error)
  const domainFault = Object.entries(faults).find(([field]) => field.startsWith('domains'))
  return (
    <form
      noValidate
      className="flex max-w-md flex-col gap-4 border-b border-line py-5"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ name: name.trim(), domains: linesOf(domains) })
      }}
    >
      <FormError error={save.error} fields={['name', domainFault?.[0] ?? 'domains']} />
      <TextField label={_('Name')} value={name} onChange={setName} error={faults.name} autoFocus />
      <TextField
        label={_('Mail domains')}
        description={_(
          'One a line, such as northwind.example. Requesters with such an address belong to this organisation.',
        )}
        rows={3}
        value={domains}
        onChange={setDomains}
        error={domainFault?.[1]}
      />
      <div className="flex gap-2">
        <Button
          type="submit"
          look="primary"
          size="roomy"
          isPending={save.isPending}
          isDisabled={!name.trim()}
        >
          {organisation ? _('Save') : _('Add organisation')}
        </Button>
        <Button look="plain" size="roomy" onPress={onClose}>
          {_('Cancel')}
        </Button>
      </div>
    </form>
  )
}
