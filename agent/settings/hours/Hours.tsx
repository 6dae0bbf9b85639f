// When the desk works: a time zone, spans for each day of the week, and the days it does not work.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { WorkingHours } from '../../../contract/workspace.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { workspaceQuery } from '../../data/queries.ts'
import { Banner, TextField } from '../../ui/index.ts'
import { exactFaults } from '../parts/exactFaults.ts'
import { FormError } from '../parts/FormError.tsx'
import { LeaveGuard } from '../parts/LeaveGuard.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Page, Section } from '../parts/Page.tsx'
import { SaveBar } from '../parts/SaveBar.tsx'
import { useAct } from '../parts/useAct.ts'
import { Holidays } from './Holidays.tsx'
import { Week } from './Week.tsx'

export const Hours = () => {
  const { _ } = useLingui()
  const workspace = useQuery(workspaceQuery)
  return (
    <Page title={_('Working hours')}>
      <Loaded query={workspace} rows={8}>
        {({ workingHours }) => <Form key={JSON.stringify(workingHours)} before={workingHours} />}
      </Loaded>
    </Page>
  )
}

const Form = ({ before }: { before: WorkingHours }) => {
  const { _ } = useLingui()
  const isLocked = !useMay('workspace.write')
  const [hours, setHours] = useState(before)
  const set = (change: Partial<WorkingHours>) => setHours({ ...hours, ...change })
  const call = (workingHours: WorkingHours) => api.workspace.change({ body: { workingHours } })
  const save = useAct({
    run: () => call(hours),
    refresh: [workspaceQuery.queryKey],
    said: () => _('Working hours changed.'),
    undo: () => call(before),
    inForm: true,
  })
  const isDirty = JSON.stringify(hours) !== JSON.stringify(before)
  const faults = exactFaults(save.error)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isDirty) save.mutate(undefined)
      }}
    >
      <LeaveGuard isDirty={() => isDirty && !save.isPending && !save.isSuccess} />
      {isLocked && <Banner className="mt-4">{_('You may look at these settings, not change them.')}</Banner>}
      {save.error !== null && (
        <div className="pt-4">
          <FormError error={save.error} fields={['workingHours.zone']} />
        </div>
      )}
      <Section title={_('Time zone')} text={_('In which these times are meant, summer time included.')}>
        <TextField
          label={_('Time zone')}
          hideLabel
          placeholder="Europe/Oslo"
          value={hours.zone}
          onChange={(zone) => set({ zone })}
          error={faults['workingHours.zone']}
          isDisabled={isLocked}
          className="sm:max-w-80"
        />
      </Section>
      <Section
        title={_('Week')}
        text={_('Waiting times in working hours count only within these spans. A day without any is free.')}
      >
        <Week days={hours.days} isLocked={isLocked} onChange={(days) => set({ days })} />
      </Section>
      <Section title={_('Holidays')} text={_('Days on which nobody works, whatever the week says.')}>
        <Holidays holidays={hours.holidays} isLocked={isLocked} onChange={(holidays) => set({ holidays })} />
      </Section>
      <SaveBar
        effect={_('Save working hours')}
        isDirty={isDirty}
        isPending={save.isPending}
        isReady
        isLast
        onDiscard={() => setHours(before)}
      />
    </form>
  )
}
