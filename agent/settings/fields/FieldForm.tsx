// The form of one field: its name and kind, its options, and on which tickets it stands.
import { useLingui } from '@lingui/react'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Field } from '../../../contract/fields.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { fieldsQuery } from '../../data/queries.ts'
import { Banner, Button, Select, TextField } from '../../ui/index.ts'
import { exactFaults } from '../parts/exactFaults.ts'
import { FormError } from '../parts/FormError.tsx'
import { LeaveGuard } from '../parts/LeaveGuard.tsx'
import { Section } from '../parts/Page.tsx'
import { SaveBar } from '../parts/SaveBar.tsx'
import { useAct } from '../parts/useAct.ts'
import { FieldEnd } from './FieldEnd.tsx'
import { changeableOf, type Draft, draftOf, keyFrom, optionsOf } from './form.ts'
import { Shown } from './Shown.tsx'
import { hasOptions, kindNames, kindNotes, kinds } from './words.ts'

export const FieldForm = ({ field, subject }: { field: Field | null; subject: Field['subject'] }) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  const isLocked = !useMay('workspace.write')
  const kept = draftOf(field, subject)
  const [draft, setDraft] = useState(kept)
  const [isSound, setSound] = useState(true)
  // Asked while leaving, before the form is drawn again.
  const wasKept = useRef(false)
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const key = draft.key || keyFrom(draft.name)
  const isDirty = JSON.stringify(draft) !== JSON.stringify(kept)
  const keep = useAct({
    run: () =>
      field
        ? api.fields.change({ params: { id: field.id }, body: changeableOf(draft) })
        : api.fields.create({ body: { subject, kind: draft.kind, key, ...changeableOf(draft) } }),
    refresh: [fieldsQuery.queryKey],
    said: () => (field ? _('Field changed.') : _('Field added.')),
    inForm: true,
    onDone: () => {
      wasKept.current = true
      void navigate({ to: '/settings/$', params: { _splat: 'fields' } })
    },
  })
  const faults = exactFaults(keep.error)
  const isReady =
    isSound &&
    draft.name.trim() !== '' &&
    key !== '' &&
    (!hasOptions(draft.kind) || optionsOf(draft).length > 0)
  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) keep.mutate(undefined)
      }}
    >
      <LeaveGuard isDirty={() => isDirty && !wasKept.current} />
      {isLocked && <Banner className="mt-4">{_('You may look at these settings, not change them.')}</Banner>}
      <Section title={_('The field')} text={_('Key and kind stay as they are once the field is there.')}>
        <TextField
          label={_('Name')}
          value={draft.name}
          onChange={(name) => set({ name })}
          error={faults.name}
          isDisabled={isLocked}
          maxLength={200}
          className="w-full sm:max-w-80"
        />
        <TextField
          label={_('Key')}
          description={_('How conditions, templates and the API call it.')}
          value={key}
          onChange={(typed) => set({ key: typed })}
          error={faults.key}
          isDisabled={isLocked || field !== null}
          mono
          maxLength={40}
          className="w-full sm:max-w-80"
        />
        <Select
          label={_('Kind')}
          options={kinds.map((id) => ({ id, name: _(kindNames[id]), note: _(kindNotes[id]) }))}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          isDisabled={isLocked || field !== null}
          className="w-full sm:max-w-80"
        />
        {hasOptions(draft.kind) && (
          <TextField
            label={_('Options, one a line')}
            {...(draft.kind === 'tree' && { description: _('Groups with a slash: hardware/printer') })}
            rows={6}
            value={draft.options}
            onChange={(options) => set({ options })}
            error={faults.options}
            isDisabled={isLocked}
            className="w-full sm:max-w-96"
          />
        )}
        <TextField
          label={_('Help')}
          description={_('Stands below the field.')}
          value={draft.help}
          onChange={(help) => set({ help })}
          isDisabled={isLocked}
          maxLength={500}
          className="w-full"
        />
      </Section>
      {subject === 'ticket' && (
        <Shown draft={draft} set={set} onReady={setSound} isLocked={isLocked} error={faultOf(faults)} />
      )}
      <FormError error={keep.error} fields={['name', 'key', 'options', ...Object.keys(faults)]} />
      {field && !isLocked && <FieldEnd field={field} />}
      {!isLocked && !field && (
        <div className="flex gap-2 py-6">
          <Button type="submit" look="primary" size="roomy" isPending={keep.isPending} isDisabled={!isReady}>
            {_('Add field')}
          </Button>
        </div>
      )}
      {!isLocked && field && (
        <SaveBar
          effect={_('Save field')}
          isDirty={isDirty}
          isPending={keep.isPending}
          isReady={isReady}
          onDiscard={() => setDraft(kept)}
        />
      )}
    </form>
  )
}

/** What is wrong with the condition, wherever in it. */
const faultOf = (faults: Partial<Record<string, string>>): string | undefined =>
  Object.entries(faults).find(([name]) => name.startsWith('shownWhen'))?.[1]
