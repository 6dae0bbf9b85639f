// A kiosk: where it stands and what can be chosen on it.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Kiosk } from '../../../contract/kiosks.ts'
import type { Form } from '../../../rules/intake/form.ts'
import { api } from '../../data/api.ts'
import { PickMany } from '../../law/parts/PickMany.tsx'
import { lawListQuery } from '../../law/queries.ts'
import { Button, TextField, useFaults } from '../../ui/index.ts'
import { FormError } from '../parts/FormError.tsx'
import { useAct } from '../parts/useAct.ts'
import { kiosksQuery } from './queries.ts'

export const KioskForm = ({ kiosk, onClose }: { kiosk?: Kiosk; onClose: () => void }) => {
  const { _ } = useLingui()
  const before = { name: kiosk?.name ?? '', formIds: kiosk?.forms.map(({ id }) => id) ?? [] }
  const [shown, setShown] = useState(before)
  const forms = (useQuery(lawListQuery('form')).data?.items ?? []).filter(({ isOn, body }) => isOn && body)
  // One that was switched off meanwhile is still told by its name.
  const gone = (kiosk?.forms ?? []).filter(({ id }) => !forms.some((form) => form.id === id))
  const options = [...forms, ...gone].map(({ id, name }) => ({ id, name }))
  const usual = forms.filter(({ body }) => (body as unknown as Form).channels.includes('portal'))
  const body = { ...shown, name: shown.name.trim() }
  const call = (changed: typeof before) =>
    kiosk
      ? api.kiosks.change({ params: { id: kiosk.id }, body: changed })
      : api.kiosks.create({ body: changed })
  const save = useAct({
    run: () => call(body),
    refresh: [kiosksQuery.queryKey],
    said: () => (kiosk ? _('{name} changed.', { name: body.name }) : _('{name} added.', { name: body.name })),
    ...(kiosk && { undo: () => call(before) }),
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
        if (body.name) save.mutate(undefined)
      }}
    >
      <FormError error={save.error} fields={['name', 'formIds']} />
      <TextField
        label={_('Where the kiosk stands')}
        description={_('Stands on the tickets that come from it.')}
        placeholder={_('Library, ground floor')}
        value={shown.name}
        onChange={(name) => setShown({ ...shown, name })}
        error={faults.name}
        maxLength={120}
        autoFocus
      />
      <PickMany
        label={_('What can be chosen')}
        description={_('“Something else” is always there.')}
        options={options}
        chosen={shown.formIds}
        onChange={(formIds) => setShown({ ...shown, formIds })}
        none={_(
          '{n, plural, =0 {Nothing more} one {The form of the portal} other {All # forms of the portal}}',
          {
            n: usual.length,
          },
        )}
        error={faults.formIds}
      />
      <div className="flex gap-2">
        <Button type="submit" look="primary" size="roomy" isPending={save.isPending} isDisabled={!body.name}>
          {kiosk ? _('Save') : _('Add kiosk')}
        </Button>
        <Button look="plain" size="roomy" onPress={onClose}>
          {_('Cancel')}
        </Button>
      </div>
    </form>
  )
}
