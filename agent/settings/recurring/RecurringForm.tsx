// A recurring ticket: what it says, whose it is, and when it comes.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecurringTicket } from '../../../contract/surgery.ts'
import { api } from '../../data/api.ts'
import { teamPeopleQuery, teamsQuery, workspaceQuery } from '../../data/queries.ts'
import { Button, Select, TextField } from '../../ui/index.ts'
import { checklistsQuery } from '../checklists/queries.ts'
import { exactFaults } from '../parts/exactFaults.ts'
import { FormError } from '../parts/FormError.tsx'
import { useAct } from '../parts/useAct.ts'
import { isReady, none, type Shown, shownOf, wantedOf } from './form.ts'
import { recurringQuery } from './queries.ts'
import { rhythmNames, rhythms } from './rhythm.ts'

export const RecurringForm = ({ one, onClose }: { one?: RecurringTicket; onClose: () => void }) => {
  const workspace = useQuery(workspaceQuery).data
  if (!workspace) return null
  return <Form {...(one && { one })} zone={workspace.workingHours.zone} onClose={onClose} />
}

interface Props {
  one?: RecurringTicket
  zone: string
  onClose: () => void
}

const Form = ({ one, zone, onClose }: Props) => {
  const { _ } = useLingui()
  const [shown, setShown] = useState(() => shownOf(one, zone, new Date()))
  const set = (change: Partial<Shown>) => setShown({ ...shown, ...change })
  const save = useAct({
    run: () => {
      const body = wantedOf(shown, one)
      return one
        ? api.surgery.changeRecurring({ params: { id: one.id }, body })
        : api.surgery.createRecurring({ body })
    },
    refresh: [recurringQuery.queryKey],
    said: (_input, { name }) => (one ? _('{name} changed.', { name }) : _('{name} added.', { name })),
    inForm: true,
    onDone: onClose,
  })
  const faults = exactFaults(save.error)
  const text = (name: 'name' | 'subject' | 'requesterEmail' | 'zone') => ({
    value: shown[name],
    onChange: (value: string) => set({ [name]: value }),
    error: faults[name] ?? faults[`template.${name}`],
  })
  return (
    <form
      noValidate
      className="grid max-w-2xl items-start gap-4 border-b border-line py-5 sm:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(undefined)
      }}
    >
      <div className="empty:hidden sm:col-span-2">
        <FormError error={save.error} fields={Object.keys(faults)} />
      </div>
      <TextField
        label={_('Name')}
        description={_('As it stands in this list.')}
        autoFocus
        {...text('name')}
      />
      <TextField
        label={_('Requester')}
        description={_('Address of mail of whoever it is for.')}
        type="email"
        {...text('requesterEmail')}
      />
      <TextField label={_('Subject')} className="sm:col-span-2" {...text('subject')} />
      <TextField
        label={_('What is to be done')}
        rows={4}
        value={shown.body}
        onChange={(body) => set({ body })}
        error={faults['template.body']}
        className="sm:col-span-2"
      />
      <Whose shown={shown} set={set} />
      <When shown={shown} set={set} faults={faults} zone={text('zone')} />
      <div className="flex gap-2 sm:col-span-2">
        <Button
          type="submit"
          look="primary"
          size="roomy"
          isPending={save.isPending}
          isDisabled={!isReady(shown)}
        >
          {one ? _('Save') : _('Add recurring ticket')}
        </Button>
        <Button look="plain" size="roomy" onPress={onClose}>
          {_('Cancel')}
        </Button>
      </div>
    </form>
  )
}

interface PartProps {
  shown: Shown
  set: (change: Partial<Shown>) => void
}

const Whose = ({ shown, set }: PartProps) => {
  const { _ } = useLingui()
  const teams = useQuery(teamsQuery).data?.items ?? []
  const people = useQuery(teamPeopleQuery).data?.items.filter((p) => p.state === 'active') ?? []
  const checklists = useQuery(checklistsQuery).data?.items ?? []
  const withNone = (options: readonly { id: string; name: string }[], name: string) => [
    { id: none, name },
    ...options.map((o) => ({ id: o.id, name: o.name })),
  ]
  return (
    <>
      <Select
        label={_('Team')}
        options={withNone(teams, _('No team'))}
        value={shown.teamId}
        onChange={(teamId) => set({ teamId })}
      />
      <Select
        label={_('Assignee')}
        options={withNone(people, _('Nobody'))}
        value={shown.assigneeId}
        onChange={(assigneeId) => set({ assigneeId })}
      />
      <Select
        label={_('Checklist')}
        options={withNone(checklists, _('None'))}
        value={shown.checklistId}
        onChange={(checklistId) => set({ checklistId })}
      />
    </>
  )
}

interface WhenProps extends PartProps {
  faults: Partial<Record<string, string>>
  zone: { value: string; onChange: (value: string) => void; error: string | undefined }
}

const When = ({ shown, set, faults, zone }: WhenProps) => {
  const { _ } = useLingui()
  return (
    <>
      <Select
        label={_('How often')}
        options={rhythms.map((id) => ({ id, name: _(rhythmNames[id]) }))}
        value={shown.rhythm}
        onChange={(rhythm) => set({ rhythm })}
      />
      {shown.rhythm === 'own' && (
        <TextField
          label={_('Rule')}
          description={_('RFC 5545, such as FREQ=MONTHLY;BYDAY=1MO for each first Monday.')}
          mono
          value={shown.rule}
          onChange={(rule) => set({ rule })}
          error={faults.rule}
          className="sm:col-span-2"
        />
      )}
      <TextField
        label={_('First time')}
        type="datetime-local"
        value={shown.startsAt}
        onChange={(startsAt) => set({ startsAt: startsAt.slice(0, 16) })}
        error={faults.startsAt}
      />
      <TextField label={_('Time zone')} {...zone} />
      <Select
        label={_('Outside working hours')}
        options={[
          { id: 'open', name: _('Open it all the same') },
          { id: 'move', name: _('At the next working time') },
          { id: 'leave_out', name: _('Leave it out') },
        ]}
        value={shown.outside}
        onChange={(outside) => set({ outside })}
      />
    </>
  )
}
