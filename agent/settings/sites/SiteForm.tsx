// A site: its name, its time zone, where it is.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Site } from '../../../contract/roster.ts'
import { api } from '../../data/api.ts'
import { sitesQuery } from '../../ticket/dispatch/services.ts'
import { Button, TextField, useFaults } from '../../ui/index.ts'
import { FormError } from '../parts/FormError.tsx'
import { useAct } from '../parts/useAct.ts'

export const SiteForm = ({ site, onClose }: { site?: Site; onClose: () => void }) => {
  const { _ } = useLingui()
  const before = {
    name: site?.name ?? '',
    zone: site?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    address: site?.address ?? '',
  }
  const [shown, setShown] = useState(before)
  const set = (part: Partial<typeof before>) => setShown({ ...shown, ...part })
  const call = (body: typeof before) =>
    site ? api.staff.changeSite({ params: { id: site.id }, body }) : api.staff.createSite({ body })
  const save = useAct({
    run: () => call({ name: shown.name.trim(), zone: shown.zone.trim(), address: shown.address.trim() }),
    refresh: [sitesQuery.queryKey, ['staff']],
    said: () =>
      site ? _('{name} changed.', { name: shown.name }) : _('{name} added.', { name: shown.name }),
    ...(site && { undo: () => call(before) }),
    inForm: true,
    onDone: onClose,
  })
  const faults = useFaults(save.error)
  return (
    <form
      noValidate
      className="flex max-w-lg flex-col gap-4 border-b border-line py-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (shown.name.trim()) save.mutate(undefined)
      }}
    >
      <FormError error={save.error} fields={['name', 'zone', 'address']} />
      <TextField
        label={_('Name')}
        placeholder={_('Lisbon, floor 3')}
        value={shown.name}
        onChange={(name) => set({ name })}
        error={faults.name}
        autoFocus
      />
      <TextField
        label={_('Time zone')}
        placeholder="Europe/Lisbon"
        value={shown.zone}
        onChange={(zone) => set({ zone })}
        error={faults.zone}
      />
      <TextField
        label={_('Postal address')}
        rows={2}
        value={shown.address}
        onChange={(address) => set({ address })}
        error={faults.address}
      />
      <div className="flex gap-2">
        <Button
          type="submit"
          look="primary"
          size="roomy"
          isPending={save.isPending}
          isDisabled={!shown.name.trim()}
        >
          {site ? _('Save') : _('Add site')}
        </Button>
        <Button look="plain" size="roomy" onPress={onClose}>
          {_('Cancel')}
        </Button>
      </div>
    </form>
  )
}
