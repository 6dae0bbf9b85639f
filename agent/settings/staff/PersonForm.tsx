// The form of one person of the team.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StaffProfile } from '../../../contract/roster.ts'
import { channels } from '../../../rules/ticket/words.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { teamPeopleQuery } from '../../data/queries.ts'
import { channelName } from '../../data/words.ts'
import { PresenceMark } from '../../roster/presence/PresenceMark.tsx'
import { sitesQuery } from '../../ticket/dispatch/services.ts'
import { Select, TextField, useFaults } from '../../ui/index.ts'
import { FormError } from '../parts/FormError.tsx'
import { LeaveGuard } from '../parts/LeaveGuard.tsx'
import { Section } from '../parts/Page.tsx'
import { SaveBar } from '../parts/SaveBar.tsx'
import { useAct } from '../parts/useAct.ts'
import { isNumber, type Shown, shownOf, wantedOf } from './form.ts'
import { staffKey } from './queries.ts'
import { SkillLevels } from './SkillLevels.tsx'

const none = 'none'

export const PersonForm = ({ staff }: { staff: StaffProfile }) => {
  const { _ } = useLingui()
  const isLocked = !useMay('roster.write')
  const sites = useQuery(sitesQuery).data ?? []
  const people = (useQuery(teamPeopleQuery).data?.items ?? []).filter(
    (p) => p.state !== 'disabled' && p.id !== staff.person.id,
  )
  const before = shownOf(staff)
  const [shown, setShown] = useState(before)
  const set = (part: Partial<Shown>) => setShown({ ...shown, ...part })
  const call = (wanted: Shown, version?: number) =>
    api.staff.change(
      { params: { id: staff.person.id }, body: wantedOf(wanted) },
      version === undefined ? {} : { ifMatch: version },
    )
  const save = useAct({
    run: () => call(shown, staff.version),
    refresh: [staffKey],
    said: () => _('{name} changed.', { name: staff.person.name }),
    undo: () => call(before),
    inForm: true,
  })
  const faults = useFaults(save.error)
  const isDirty = JSON.stringify(shown) !== JSON.stringify(before)
  const isReady = isNumber(shown.capacity) && channels.every((c) => isNumber(shown.weights[c]))
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isDirty && isReady) save.mutate(undefined)
      }}
    >
      <LeaveGuard isDirty={() => isDirty && !save.isPending && !save.isSuccess} />
      <div className="pt-4 empty:hidden">
        <FormError error={save.error} fields={Object.keys(faults)} />
      </div>
      <Section title={_('Now')} text={staff.teams.map((t) => t.name).join(', ')}>
        <PresenceMark staff={staff} />
      </Section>
      <Section
        title={_('Place in the desk')}
        text={_('A higher tier takes what a lower one hands up. The site gives the time zone of shifts.')}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label={_('Tier')}
            options={['1', '2', '3', '4', '5'].map((id) => ({ id, name: id }))}
            value={shown.tier}
            onChange={(tier) => set({ tier })}
            isDisabled={isLocked}
          />
          <Select
            label={_('Site')}
            options={[{ id: none, name: _('None') }, ...sites.map(({ id, name }) => ({ id, name }))]}
            value={shown.siteId ?? none}
            onChange={(id) => set({ siteId: id === none ? null : id })}
            isDisabled={isLocked}
          />
          <Select
            label={_('Deputy')}
            options={[{ id: none, name: _('Nobody') }, ...people.map(({ id, name }) => ({ id, name }))]}
            value={shown.deputyId ?? none}
            onChange={(id) => set({ deputyId: id === none ? null : id })}
            error={faults.deputyId}
            isDisabled={isLocked}
          />
          <TextField
            label={_('Languages')}
            description={_('Such as en, de, pt-BR.')}
            value={shown.languages}
            onChange={(languages) => set({ languages })}
            error={Object.entries(faults).find(([name]) => name.startsWith('languages'))?.[1]}
            isDisabled={isLocked}
          />
        </div>
      </Section>
      <Section title={_('Skills')} text={_('From 1, knows the basics, to 5, teaches others.')}>
        <SkillLevels skills={shown.skills} onChange={(skills) => set({ skills })} isLocked={isLocked} />
      </Section>
      <Section
        title={_('Capacity')}
        text={_('Points of open work at once. Routing never goes beyond; at 0 nothing comes by itself.')}
      >
        <TextField
          label={_('Points at once')}
          inputMode="decimal"
          value={shown.capacity}
          onChange={(capacity) => set({ capacity })}
          error={isNumber(shown.capacity) ? faults.capacity : _('Must be a number from 0.')}
          isDisabled={isLocked}
          className="w-40"
        />
        <fieldset className="grid grid-cols-2 gap-4 sm:grid-cols-5">
          <legend className="mb-1 font-[550]">{_('What a ticket counts, by its channel')}</legend>
          {channels.map((channel) => (
            <TextField
              key={channel}
              label={channelName(channel)}
              inputMode="decimal"
              value={shown.weights[channel]}
              onChange={(weight) => set({ weights: { ...shown.weights, [channel]: weight } })}
              error={isNumber(shown.weights[channel]) ? undefined : _('Must be a number from 0.')}
              isDisabled={isLocked}
            />
          ))}
        </fieldset>
      </Section>
      <SaveBar
        effect={_('Save')}
        isDirty={isDirty}
        isPending={save.isPending}
        isReady={isReady}
        isLast
        onDiscard={() => setShown(before)}
      />
    </form>
  )
}
