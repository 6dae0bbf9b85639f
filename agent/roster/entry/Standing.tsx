// One thing that stands in the roster: its times, where it comes from, and what can be done with it.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { Entry } from '../../../contract/roster.ts'
import { Button } from '../../ui/index.ts'
import { moveAway, orSay, takeOut } from '../acts.ts'
import { canMove, entryOf, type RosterChip } from '../chips.ts'
import { dayWords, keyOf, timesOf } from '../dates.ts'
import type { Lane } from '../lanes.ts'
import { patternsQuery } from '../queries.ts'
import { chipIcon, chipName } from '../words.tsx'
import type { Work } from './EntryForm.tsx'

interface Props {
  chip: RosterChip
  lane: Lane
  entries: readonly Entry[]
  mayWrite: boolean
  onWork: (work: Work) => void
  onDone: () => void
}

export const Standing = ({ chip, lane, entries, mayWrite, onWork, onDone }: Props) => {
  const { _ } = useLingui()
  const patterns = useQuery(patternsQuery).data?.items ?? []
  const entry = entryOf(chip, entries)
  const pattern = patterns.find((p) => chip.sources.some((s) => s.kind === 'pattern' && s.id === p.id))
  const Icon = chipIcon(chip.kind)
  const isOneDay = keyOf(chip.from) === keyOf(chip.to - 1)
  const whence = pattern
    ? _('From the pattern {name}', { name: pattern.name })
    : chip.sources.length === 0
      ? _('The desk’s working hours')
      : entry?.requestId
        ? _('By a request')
        : _('Put in by hand')
  const remove = () => {
    onDone()
    const words = _('{what} of {name} taken out', { what: chipName(chip.kind), name: lane.person.name })
    void orSay(entry ? takeOut(entry, words) : moveAway(chip, lane.person.id, words))
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line py-2.5 last:border-b-0">
      <span className="min-w-0 grow">
        <span className="flex items-center gap-1.5 font-[550] tabular-nums">
          {Icon && <Icon size={14} aria-hidden="true" className="text-muted" />}
          {chipName(chip.kind)}{' '}
          {isOneDay ? timesOf(chip) : `${dayWords(keyOf(chip.from))} – ${dayWords(keyOf(chip.to - 1))}`}
        </span>
        <span className="block text-sm text-muted tabular-nums">
          {[whence, ...chip.breaks.map((b) => _('break {times}', { times: timesOf(b) })), entry?.words]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {mayWrite && (
        <span className="flex gap-1">
          {(entry?.mayChange || (!entry && canMove(chip))) && (
            <Button onPress={() => onWork(entry ? { kind: 'entry', entry } : { kind: 'shift', chip })}>
              {_('Change…')}
            </Button>
          )}
          {(entry?.mayChange || (!entry && canMove(chip))) && (
            <Button look="plain" onPress={remove}>
              {_('Take out')}
            </Button>
          )}
        </span>
      )}
    </li>
  )
}
