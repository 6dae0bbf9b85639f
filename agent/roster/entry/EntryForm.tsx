// The form behind every drag: who, what, from when to when.
import { useLingui } from '@lingui/react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Entry } from '../../../contract/roster.ts'
import { type EntryKind, entryKinds } from '../../../rules/roster/words.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { Button, DialogActions, Select, TextField, useFaults } from '../../ui/index.ts'
import { change, moveShift, putIn, type Wanted } from '../acts.ts'
import type { RosterChip } from '../chips.ts'
import { inputOf, instantOf, midnight } from '../dates.ts'
import type { Lane } from '../lanes.ts'
import { entryName } from '../words.tsx'

export type Work =
  | { kind: 'new' }
  | { kind: 'entry'; entry: Entry }
  /** Of a pattern: it is taken away there and put in as it shall be. */
  | { kind: 'shift'; chip: RosterChip }

interface Props {
  work: Work
  lane: Lane
  lanes: readonly Lane[]
  day: string
  entries: readonly Entry[]
  onDone: () => void
  onBack: () => void
}

interface Shown {
  personId: string
  kind: EntryKind
  from: string
  to: string
  words: string
}

const whole: readonly EntryKind[] = ['leave', 'sick', 'training', 'off']

export const EntryForm = ({ work, lane, lanes, day, entries, onDone, onBack }: Props) => {
  const { _ } = useLingui()
  const [shown, setShown] = useState<Shown>(() => firstOf(work, lane, day))
  const set = (part: Partial<Shown>) => setShown({ ...shown, ...part })
  const from = instantOf(shown.from)
  const to = instantOf(shown.to)
  const isTurned = from !== null && to !== null && to <= from
  const nameOf = (id: string) => lanes.find((l) => l.person.id === id)?.person.name ?? lane.person.name
  const save = useMutation({
    mutationFn: async (wanted: Wanted) => {
      const values = { what: entryName(wanted.kind), name: nameOf(wanted.personId) }
      if (work.kind === 'new') await putIn(wanted, _('{what} of {name} put in', values))
      else if (work.kind === 'entry') await change(work.entry, wanted, _('{what} of {name} changed', values))
      else await moveShift(work.chip, entries, lane.person.id, wanted, _('{what} of {name} changed', values))
    },
    onSuccess: onDone,
  })
  const faults = useFaults(save.error)
  const setKind = (kind: EntryKind) =>
    set({
      kind,
      ...(work.kind === 'new' && whole.includes(kind) !== whole.includes(shown.kind) && timesFor(kind, day)),
    })
  return (
    <form
      noValidate
      className="flex flex-col gap-4 pt-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (from !== null && to !== null && !isTurned && !save.isPending)
          save.mutate({ personId: shown.personId, kind: shown.kind, from, to, words: shown.words.trim() })
      }}
    >
      <FormError error={save.error} fields={['from', 'to', 'words', 'personId', 'kind']} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={_('What')}
          autoFocus
          options={entryKinds.map((id) => ({ id, name: entryName(id) }))}
          value={shown.kind}
          onChange={setKind}
          isDisabled={work.kind === 'shift'}
        />
        <Select
          label={_('Who')}
          options={lanes.map(({ person }) => ({ id: person.id, name: person.name }))}
          value={shown.personId}
          onChange={(personId) => set({ personId })}
          error={faults.personId}
        />
        <TextField
          label={_('From')}
          type="datetime-local"
          value={shown.from}
          onChange={(value) => set({ from: value })}
          error={faults.from}
        />
        <TextField
          label={_('Until')}
          type="datetime-local"
          value={shown.to}
          onChange={(value) => set({ to: value })}
          error={isTurned ? _('It must end after it begins.') : faults.to}
        />
      </div>
      {work.kind !== 'shift' && (
        <TextField
          label={_('Words')}
          description={_('Everybody of the team can read them.')}
          value={shown.words}
          onChange={(words) => set({ words })}
          maxLength={500}
          error={faults.words}
        />
      )}
      <DialogActions>
        <Button look="plain" size="roomy" onPress={onBack}>
          {_('Back')}
        </Button>
        <Button
          type="submit"
          look="primary"
          size="roomy"
          isPending={save.isPending}
          isDisabled={from === null || to === null || isTurned}
        >
          {work.kind === 'new' ? _('Put in') : _('Change it')}
        </Button>
      </DialogActions>
    </form>
  )
}

const timesFor = (kind: EntryKind, day: string): Pick<Shown, 'from' | 'to'> =>
  whole.includes(kind)
    ? { from: inputOf(midnight(day)), to: inputOf(midnight(day, 1)) }
    : { from: `${day}T09:00`, to: `${day}T17:00` }

const firstOf = (work: Work, lane: Lane, day: string): Shown => {
  if (work.kind === 'new')
    return { personId: lane.person.id, kind: 'work', words: '', ...timesFor('work', day) }
  if (work.kind === 'entry') {
    const { personId, kind, from, to, words } = work.entry
    return { personId, kind, words, from: inputOf(Date.parse(from)), to: inputOf(Date.parse(to)) }
  }
  const { chip } = work
  return {
    personId: lane.person.id,
    kind: chip.kind === 'on_call' ? 'on_call' : 'work',
    words: '',
    from: inputOf(chip.from),
    to: inputOf(chip.to),
  }
}
