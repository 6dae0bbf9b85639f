// How many people a team needs: on which days, from when to when, knowing what.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import type { Need } from '../../../contract/roster.ts'
import { shiftKinds } from '../../../rules/roster/words.ts'
import { api } from '../../data/api.ts'
import { teamsQuery } from '../../data/queries.ts'
import { format } from '../../data/times.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { skillsQuery } from '../../settings/skills/queries.ts'
import { Button, Checkbox, Select, TextField, useFaults } from '../../ui/index.ts'
import { needsQuery, rosterKey } from '../queries.ts'
import { entryName } from '../words.tsx'

type Body = Omit<Need, 'id'>
const none = 'none'

const blank: Body = {
  teamId: '',
  name: '',
  kind: 'work',
  days: [1, 2, 3, 4, 5],
  from: '08:00',
  to: '18:00',
  zone: null,
  people: 1,
  skillId: null,
  skillLevel: 1,
  startsOn: null,
  endsOn: null,
}

export const NeedForm = ({ need, onClose }: { need?: Need; onClose: () => void }) => {
  const { _ } = useLingui()
  const teams = useQuery(teamsQuery).data?.items ?? []
  const skills = useQuery(skillsQuery).data?.items ?? []
  const { id: _id, ...before } = need ?? { id: '', ...blank }
  const [shown, setShown] = useState<Body>(before)
  const [people, setPeople] = useState(String(before.people))
  const set = (part: Partial<Body>) => setShown({ ...shown, ...part })
  const call = ({ teamId, ...body }: Body) =>
    need
      ? api.roster.changeNeed({ params: { id: need.id }, body })
      : api.roster.createNeed({ body: { teamId, ...body } })
  const save = useAct({
    run: () => call({ ...shown, name: shown.name.trim(), people: Number(people) }),
    refresh: [needsQuery.queryKey, rosterKey],
    said: () =>
      need ? _('{name} changed.', { name: shown.name }) : _('{name} added.', { name: shown.name }),
    ...(need && { undo: () => call(before) }),
    onDone: onClose,
    inForm: true,
  })
  const faults = useFaults(save.error)
  const isReady =
    shown.teamId !== '' && shown.name.trim() !== '' && shown.days.length > 0 && /^[1-9]\d*$/.test(people)
  return (
    <form
      noValidate
      className="grid max-w-2xl gap-4 border-b border-line py-5 sm:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) save.mutate(undefined)
      }}
    >
      <div className="empty:hidden sm:col-span-2">
        <FormError error={save.error} fields={Object.keys(faults)} />
      </div>
      <TextField
        label={_('Name')}
        placeholder={_('Phones')}
        value={shown.name}
        onChange={(name) => set({ name })}
        error={faults.name}
        autoFocus
      />
      <Select
        label={_('Team')}
        options={teams.map(({ id, name }) => ({ id, name }))}
        value={shown.teamId || null}
        onChange={(teamId) => set({ teamId })}
        isDisabled={need !== undefined}
        error={faults.teamId}
      />
      <TextField
        label={_('How many')}
        inputMode="numeric"
        value={people}
        onChange={setPeople}
        error={faults.people}
      />
      <Select
        label={_('For what')}
        options={shiftKinds.map((id) => ({ id, name: entryName(id) }))}
        value={shown.kind}
        onChange={(kind) => set({ kind })}
      />
      <CheckboxGroup
        value={shown.days.map(String)}
        onChange={(days) => set({ days: days.map(Number).sort((a, b) => a - b) })}
        className="flex flex-col gap-1 sm:col-span-2"
      >
        <Label className="font-[550]">{_('Days')}</Label>
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          {[1, 2, 3, 4, 5, 6, 7].map((n) => (
            <Checkbox key={n} value={String(n)}>
              {format({ weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, n))}
            </Checkbox>
          ))}
        </span>
      </CheckboxGroup>
      <TextField
        label={_('From')}
        type="time"
        value={shown.from}
        onChange={(from) => set({ from })}
        error={faults.from}
      />
      <TextField
        label={_('Until')}
        description={shown.to <= shown.from ? _('On the next day.') : undefined}
        type="time"
        value={shown.to}
        onChange={(to) => set({ to })}
        error={faults.to}
      />
      <Select
        label={_('Skill')}
        options={[
          { id: none, name: _('None in particular') },
          ...skills.map(({ id, name }) => ({ id, name })),
        ]}
        value={shown.skillId ?? none}
        onChange={(id) => set({ skillId: id === none ? null : id })}
        error={faults.skillId}
      />
      {shown.skillId && (
        <Select
          label={_('From level')}
          options={['1', '2', '3', '4', '5'].map((id) => ({ id, name: id }))}
          value={String(shown.skillLevel)}
          onChange={(level) => set({ skillLevel: Number(level) })}
        />
      )}
      <div className="flex gap-2 sm:col-span-2">
        <Button type="submit" look="primary" size="roomy" isPending={save.isPending} isDisabled={!isReady}>
          {need ? _('Save') : _('Add need')}
        </Button>
        <Button look="plain" size="roomy" onPress={onClose}>
          {_('Cancel')}
        </Button>
      </div>
    </form>
  )
}
