// Who follows a pattern now or will: taken in from a day on, taken out with one undo.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Assignment, Pattern } from '../../../contract/roster.ts'
import { api } from '../../data/api.ts'
import { personBy } from '../../data/names.ts'
import { teamPeopleQuery } from '../../data/queries.ts'
import { format } from '../../data/times.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { Avatar, Button, Chip, Select, TextField, useFaults } from '../../ui/index.ts'
import { daysFrom, keyOf, midnight } from '../dates.ts'
import { patternsQuery, rosterKey, rosterQuery } from '../queries.ts'

export const Followers = ({ pattern, mayWrite }: { pattern: Pattern; mayWrite: boolean }) => {
  const { _ } = useLingui()
  const days = useMemo(() => daysFrom(keyOf(Date.now()), 90), [])
  const [isAdding, setAdding] = useState(false)
  const all = useQuery(rosterQuery({ days })).data?.assignments ?? []
  const mine = all.filter((a) => a.patternId === pattern.id)
  const remove = useAct({
    run: (one: Assignment) => api.roster.unassign({ params: { id: one.id } }),
    refresh: [rosterKey, patternsQuery.queryKey],
    said: (one) => _('{name} left {pattern}.', { name: nameOf(one), pattern: pattern.name }),
    undo: ({ id: _id, ...body }) => api.roster.assign({ body }),
  })
  return (
    <div className="mt-3 flex flex-wrap items-center gap-1.5">
      {mine.map((one) => (
        <Chip
          key={one.id}
          text={chipWords(one, _)}
          lead={<Avatar name={nameOf(one)} size="small" />}
          onRemove={mayWrite ? () => remove.mutate(one) : undefined}
        />
      ))}
      {mayWrite && !isAdding && (
        <Button look="plain" onPress={() => setAdding(true)}>
          {_('Add somebody…')}
        </Button>
      )}
      {isAdding && <AddForm pattern={pattern} onClose={() => setAdding(false)} />}
    </div>
  )
}

const nameOf = (one: Assignment): string => personBy(one.personId)?.name ?? ''

const chipWords = (one: Assignment, _: (id: string, values?: Record<string, unknown>) => string): string => {
  const day = (key: string) => format({ day: 'numeric', month: 'short' }).format(midnight(key))
  const begins = midnight(one.startsOn) > Date.now()
  if (one.endsOn) return _('{name}, until {day}', { name: nameOf(one), day: day(one.endsOn) })
  return begins ? _('{name}, from {day}', { name: nameOf(one), day: day(one.startsOn) }) : nameOf(one)
}

const AddForm = ({ pattern, onClose }: { pattern: Pattern; onClose: () => void }) => {
  const { _ } = useLingui()
  const people = (useQuery(teamPeopleQuery).data?.items ?? []).filter((p) => p.state !== 'disabled')
  const [personId, setPersonId] = useState<string | null>(null)
  const [startsOn, setStartsOn] = useState(keyOf(Date.now()))
  const [week, setWeek] = useState('0')
  const add = useAct({
    run: () =>
      api.roster.assign({
        body: { personId: personId ?? '', patternId: pattern.id, startsOn, week: Number(week) },
      }),
    refresh: [rosterKey, patternsQuery.queryKey],
    said: (_in, out) => _('{name} follows {pattern}.', { name: nameOf(out), pattern: pattern.name }),
    undo: (_in, out) => api.roster.unassign({ params: { id: out.id } }),
    onDone: onClose,
    inForm: true,
  })
  const faults = useFaults(add.error)
  return (
    <form
      noValidate
      className="flex basis-full flex-wrap items-end gap-2 pt-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (personId && startsOn) add.mutate(undefined)
      }}
    >
      <div className="basis-full empty:hidden">
        <FormError error={add.error} fields={['startsOn', 'week']} />
      </div>
      <Select
        label={_('Who')}
        autoFocus
        options={people.map(({ id, name }) => ({ id, name }))}
        value={personId}
        onChange={setPersonId}
        className="w-52"
      />
      <TextField
        label={_('From')}
        type="date"
        value={startsOn}
        onChange={setStartsOn}
        error={faults.startsOn}
        className="w-40"
      />
      {pattern.weeks.length > 1 && (
        <Select
          label={_('Begins with week')}
          options={pattern.weeks.map((_week, n) => ({ id: String(n), name: String(n + 1) }))}
          value={week}
          onChange={setWeek}
          error={faults.week}
          className="w-32"
        />
      )}
      <Button
        type="submit"
        look="primary"
        size="roomy"
        isPending={add.isPending}
        isDisabled={!personId || !startsOn}
      >
        {_('Add')}
      </Button>
      <Button look="plain" size="roomy" onPress={onClose}>
        {_('Cancel')}
      </Button>
    </form>
  )
}
