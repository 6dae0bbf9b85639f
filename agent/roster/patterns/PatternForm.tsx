// A pattern: its name, its zone, and weeks of days with shifts; all of it works by keyboard.
import { useLingui } from '@lingui/react'
import { useNavigate } from '@tanstack/react-router'
import { Copy, History, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Pattern } from '../../../contract/roster.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button, Checkbox, IconButton, TextField, useFaults } from '../../ui/index.ts'
import { patternsQuery, rosterKey } from '../queries.ts'
import { PatternDay } from './PatternDay.tsx'
import { office, type Week } from './week.ts'

interface Shown {
  name: string
  zone: string
  weeks: Week[]
  worksHolidays: boolean
}

export const PatternForm = ({ pattern, onClose }: { pattern?: Pattern; onClose: () => void }) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  const before: Shown = {
    name: pattern?.name ?? '',
    zone: pattern?.zone ?? '',
    weeks: pattern?.weeks ?? [office()],
    worksHolidays: pattern?.worksHolidays ?? false,
  }
  const [shown, setShown] = useState(before)
  const set = (part: Partial<Shown>) => setShown({ ...shown, ...part })
  const call = ({ zone, ...rest }: Shown, version?: number) => {
    const body = { ...rest, name: rest.name.trim(), zone: zone.trim() || null }
    return pattern
      ? api.roster.changePattern(
          { params: { id: pattern.id }, body },
          version === undefined ? {} : { ifMatch: version },
        )
      : api.roster.createPattern({ body })
  }
  const save = useAct({
    run: () => call(shown, pattern?.version),
    refresh: [patternsQuery.queryKey, rosterKey],
    said: () =>
      pattern ? _('{name} changed.', { name: shown.name }) : _('{name} added.', { name: shown.name }),
    ...(pattern && { undo: () => call(before) }),
    onDone: onClose,
    inForm: true,
  })
  const mayRehearse = useMay('rehearsal.run') && pattern !== undefined
  const rehearse = useAct({
    run: () => {
      const { weeks, zone, worksHolidays } = shown
      const roster = { weeks, worksHolidays, zone: zone.trim() || null }
      return api.rehearsal.start({
        body: { trials: [{ roster: { try: 'pattern', patternId: pattern?.id ?? '', ...roster } }] },
      })
    },
    refresh: [['rehearsals']],
    onDone: ({ id }) => void navigate({ to: '/settings/$', params: { _splat: `rehearsal/${id}` } }),
    inForm: true,
  })
  const faults = useFaults(save.error)
  const setWeek = (at: number, week: Week) => set({ weeks: shown.weeks.with(at, week) })
  return (
    <form
      noValidate
      className="flex flex-col gap-4 border-b border-line py-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (shown.name.trim()) save.mutate(undefined)
      }}
    >
      <FormError error={save.error} fields={['name', 'zone']} />
      <FormError error={rehearse.error} fields={[]} />
      <div className="grid max-w-2xl gap-4 sm:grid-cols-2">
        <TextField
          label={_('Name')}
          placeholder={_('Early and late in turn')}
          value={shown.name}
          onChange={(name) => set({ name })}
          error={faults.name}
          autoFocus
        />
        <TextField
          label={_('Time zone')}
          description={_('Empty: where each person is.')}
          placeholder="Europe/Oslo"
          value={shown.zone}
          onChange={(zone) => set({ zone })}
          error={faults.zone}
        />
      </div>
      {shown.weeks.map((week, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place in the turn
        <fieldset key={at} className="min-w-0">
          <div className="flex items-center gap-1 border-b border-line pb-1">
            <legend className="contents">
              <span className="grow font-semibold">
                {shown.weeks.length > 1 ? _('Week {n}', { n: at + 1 }) : _('Each week')}
              </span>
            </legend>
            <IconButton
              label={_('Copy week {n} as another', { n: at + 1 })}
              isDisabled={shown.weeks.length >= 26}
              onPress={() => set({ weeks: shown.weeks.toSpliced(at + 1, 0, structuredClone(week)) })}
            >
              <Copy size={14} aria-hidden="true" />
            </IconButton>
            {shown.weeks.length > 1 && (
              <IconButton
                label={_('Remove week {n}', { n: at + 1 })}
                onPress={() => set({ weeks: shown.weeks.toSpliced(at, 1) })}
              >
                <Trash2 size={14} aria-hidden="true" />
              </IconButton>
            )}
          </div>
          {week.map((shifts, n) => (
            <PatternDay
              // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place in the week
              key={n}
              day={n}
              week={shown.weeks.length > 1 ? at + 1 : null}
              shifts={shifts}
              yesterday={week[n - 1]}
              onChange={(next) => setWeek(at, week.with(n, next))}
            />
          ))}
        </fieldset>
      ))}
      <Button
        className="self-start"
        icon={<Plus size={14} aria-hidden="true" />}
        isDisabled={shown.weeks.length >= 26}
        onPress={() => set({ weeks: [...shown.weeks, Array.from({ length: 7 }, () => [])] })}
      >
        {_('Add a week to the turn')}
      </Button>
      <Checkbox isSelected={shown.worksHolidays} onChange={(worksHolidays) => set({ worksHolidays })}>
        {_('Works on the desk’s holidays too')}
      </Checkbox>
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          look="primary"
          size="roomy"
          isPending={save.isPending}
          isDisabled={!shown.name.trim()}
        >
          {pattern ? _('Save') : _('Add pattern')}
        </Button>
        {mayRehearse && (
          <Button
            size="roomy"
            icon={<History size={14} aria-hidden="true" />}
            isPending={rehearse.isPending}
            onPress={() => rehearse.mutate(undefined)}
          >
            {_('Rehearse')}
          </Button>
        )}
        <Button look="plain" size="roomy" onPress={onClose}>
          {_('Cancel')}
        </Button>
      </div>
    </form>
  )
}
