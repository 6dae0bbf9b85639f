// Out of office: from when to when, who stands in, and whether open work goes to them; my languages beside it.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StaffProfile } from '../../../contract/roster.ts'
import { api } from '../../data/api.ts'
import { useMe } from '../../data/me.ts'
import { teamPeopleQuery } from '../../data/queries.ts'
import { inputOf, instantOf, isoOf } from '../../roster/dates.ts'
import { Banner, Button, Select, Switch, TextField, useFaults } from '../../ui/index.ts'
import { FormError } from '../parts/FormError.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { useAct } from '../parts/useAct.ts'
import { languagesOf } from '../staff/form.ts'
import { myStaffQuery, staffKey } from '../staff/queries.ts'

const none = 'none'

const Absence = () => {
  const staff = useQuery(myStaffQuery)
  return <Loaded query={staff}>{(mine) => <Form key={mine.version} mine={mine} />}</Loaded>
}
export default Absence

interface Shown {
  isOut: boolean
  from: string
  to: string
  words: string
  handsOver: boolean
  deputyId: string | null
  languages: string
}

const shownOf = ({ outOfOffice: out, deputy, languages }: StaffProfile): Shown => ({
  isOut: out !== null,
  from: inputOf(out ? Date.parse(out.from) : Date.now()),
  to: out?.to ? inputOf(Date.parse(out.to)) : '',
  words: out?.words ?? '',
  handsOver: out?.handsOver ?? true,
  deputyId: deputy?.id ?? null,
  languages: languages.join(', '),
})

const wantedOf = (shown: Shown) => ({
  languages: languagesOf(shown.languages),
  deputyId: shown.deputyId,
  outOfOffice: shown.isOut
    ? {
        from: isoOf(instantOf(shown.from) ?? Date.now()),
        to: shown.to ? isoOf(instantOf(shown.to) ?? Date.now()) : null,
        words: shown.words.trim(),
        handsOver: shown.handsOver,
      }
    : null,
})

const Form = ({ mine }: { mine: StaffProfile }) => {
  const { _ } = useLingui()
  const me = useMe().person
  const people = (useQuery(teamPeopleQuery).data?.items ?? []).filter(
    (p) => p.state !== 'disabled' && p.id !== me.id,
  )
  const [before] = useState(() => shownOf(mine))
  const [shown, setShown] = useState(before)
  const set = (part: Partial<Shown>) => setShown({ ...shown, ...part })
  const call = (wanted: Shown) => api.staff.changeMe({ body: wantedOf(wanted) })
  const save = useAct({
    run: () => call(shown),
    refresh: [staffKey],
    said: () => _('Profile changed.'),
    undo: () => call(before),
    inForm: true,
  })
  const faults = useFaults(save.error)
  const from = instantOf(shown.from)
  const isTurned = shown.isOut && shown.to !== '' && from !== null && (instantOf(shown.to) ?? 0) <= from
  const isChanged = JSON.stringify(shown) !== JSON.stringify(before)
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged && !isTurned && from !== null) save.mutate(undefined)
      }}
    >
      <FormError error={save.error} fields={Object.keys(faults)} />
      {mine.isOut && <Banner>{_('You are out of office: nothing comes to you by itself.')}</Banner>}
      <Switch isSelected={shown.isOut} onChange={(isOut) => set({ isOut })}>
        {_('I am out of office')}
      </Switch>
      {shown.isOut && (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={_('From')}
            type="datetime-local"
            value={shown.from}
            onChange={(value) => set({ from: value })}
            error={faults['outOfOffice.from']}
          />
          <TextField
            label={_('Until')}
            description={_('Empty: until further notice.')}
            type="datetime-local"
            value={shown.to}
            onChange={(value) => set({ to: value })}
            error={isTurned ? _('It must end after it begins.') : faults['outOfOffice.to']}
          />
          <TextField
            label={_('Words')}
            description={_('Everybody of the team can read them.')}
            value={shown.words}
            onChange={(words) => set({ words })}
            maxLength={1000}
            className="sm:col-span-2"
          />
          <Switch
            isSelected={shown.handsOver}
            onChange={(handsOver) => set({ handsOver })}
            description={_('When it begins; without a deputy it goes back to its team.')}
            className="sm:col-span-2"
          >
            {_('My open tickets go to my deputy')}
          </Switch>
        </div>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={_('Deputy')}
          options={[{ id: none, name: _('Nobody') }, ...people.map(({ id, name }) => ({ id, name }))]}
          value={shown.deputyId ?? none}
          onChange={(id) => set({ deputyId: id === none ? null : id })}
          error={faults.deputyId}
        />
        <TextField
          label={_('Languages')}
          description={_('Such as en, de, pt-BR.')}
          value={shown.languages}
          onChange={(languages) => set({ languages })}
          error={Object.entries(faults).find(([name]) => name.startsWith('languages'))?.[1]}
        />
      </div>
      {isChanged && (
        <span className="flex gap-2">
          <Button
            type="submit"
            look="primary"
            size="roomy"
            isPending={save.isPending}
            isDisabled={isTurned || from === null}
          >
            {_('Save')}
          </Button>
          <Button look="plain" size="roomy" onPress={() => setShown(before)}>
            {_('Discard')}
          </Button>
        </span>
      )}
    </form>
  )
}
