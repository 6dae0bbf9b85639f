// Name, title, organisation, language and time zone of a customer, in one form.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Customer } from '../../contract/customers.ts'
import { api } from '../data/api.ts'
import { FormError } from '../settings/parts/FormError.tsx'
import { useAct } from '../settings/parts/useAct.ts'
import { useSettled } from '../settings/parts/useInAddress.ts'
import { languages } from '../settings/profile/LanguageSelect.tsx'
import { Button, Checkbox, Chip, ComboBox, Select, TextField, useFaults } from '../ui/index.ts'
import { refreshed } from './merge-calls.ts'

const shownOf = (c: Customer) => ({
  name: c.name,
  title: c.title,
  zone: c.zone ?? '',
  language: c.language === 'de' ? ('de' as const) : ('en' as const),
  isVip: c.isVip,
  organisation: c.organisation,
})
type Shown = ReturnType<typeof shownOf>
const bodyOf = ({ organisation, zone, ...rest }: Shown) => ({
  ...rest,
  zone: zone.trim() || null,
  organisationId: organisation?.id ?? null,
})

export const Facts = ({ customer, onClose }: { customer: Customer; onClose: () => void }) => {
  const { _ } = useLingui()
  const before = shownOf(customer)
  const [shown, setShown] = useState(before)
  const set = (change: Partial<Shown>) => setShown({ ...shown, ...change })
  const call = (facts: Shown) => api.customers.change({ params: { id: customer.id }, body: bodyOf(facts) })
  const save = useAct({
    run: () => call({ ...shown, name: shown.name.trim(), title: shown.title.trim() }),
    refresh: refreshed,
    said: () => _('{name} changed.', { name: shown.name.trim() }),
    undo: () => call(before),
    inForm: true,
    onDone: onClose,
  })
  const faults = useFaults(save.error)
  return (
    <form
      noValidate
      className="grid items-start gap-4 sm:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(undefined)
      }}
    >
      <div className="sm:col-span-2 empty:hidden">
        <FormError error={save.error} fields={['name', 'title', 'zone', 'organisationId']} />
      </div>
      <TextField
        label={_('Name')}
        value={shown.name}
        onChange={(name) => set({ name })}
        error={faults.name}
        autoFocus
      />
      <TextField
        label={_('Title')}
        placeholder={_('Head of warehouse')}
        value={shown.title}
        onChange={(title) => set({ title })}
        error={faults.title}
      />
      <OrganisationField
        organisation={shown.organisation}
        error={faults.organisationId}
        onChange={(organisation) => set({ organisation })}
      />
      <Select
        label={_('Language')}
        options={languages}
        value={shown.language}
        onChange={(language) => set({ language })}
      />
      <TextField
        label={_('Time zone')}
        placeholder="Europe/Oslo"
        value={shown.zone}
        onChange={(zone) => set({ zone })}
        error={faults.zone}
      />
      <Checkbox
        isSelected={shown.isVip}
        onChange={(isVip) => set({ isVip })}
        description={_('Shown beside their name on this page.')}
      >
        {_('Very important')}
      </Checkbox>
      <span className="flex gap-2 sm:col-span-2">
        <Button
          type="submit"
          look="primary"
          size="roomy"
          isPending={save.isPending}
          isDisabled={!shown.name.trim()}
        >
          {_('Save')}
        </Button>
        <Button look="plain" size="roomy" onPress={onClose}>
          {_('Cancel')}
        </Button>
      </span>
    </form>
  )
}

interface OrganisationProps {
  organisation: Customer['organisation']
  error: string | undefined
  onChange: (organisation: Customer['organisation']) => void
}

const OrganisationField = ({ organisation, error, onChange }: OrganisationProps) => {
  const { _ } = useLingui()
  const [text, setText] = useState('')
  const q = useSettled(text)
  const found = useQuery({
    queryKey: ['organisations', 'pick', q],
    queryFn: ({ signal }) => api.people.organisations({ query: { limit: 20, ...(q && { q }) } }, { signal }),
    enabled: organisation === null,
  }).data?.items
  if (organisation)
    return (
      <div className="flex flex-col gap-1.5">
        <span className="font-[550]">{_('Organisation')}</span>
        <Chip text={organisation.name} onRemove={() => onChange(null)} className="self-start" />
      </div>
    )
  return (
    <ComboBox
      label={_('Organisation')}
      placeholder={_('None')}
      options={(found ?? []).map(({ id, name }) => ({ id, name }))}
      onInputChange={setText}
      empty={_('No such organisation')}
      error={error}
      onPick={(id) => onChange(found?.find((o) => o.id === id) ?? null)}
    />
  )
}
