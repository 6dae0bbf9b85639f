// A shift as its times above a line of the day with the break left out; absences with their picture.

import { useLingui } from '@lingui/react'
import { Pencil } from 'lucide-react'
import { cx } from '../../ui/index.ts'
import { isLong, type RosterChip } from '../chips.ts'
import { type Day, timesOf } from '../dates.ts'
import { chipIcon, chipName } from '../words.tsx'

interface Props {
  chip: RosterChip
  day: Day
}

const faces: Record<RosterChip['kind'], string> = {
  shift: 'border-line-strong bg-surface text-ink',
  on_call: 'border-dashed border-control bg-surface text-muted',
  leave: 'border-transparent bg-ok-soft text-ok',
  sick: 'border-transparent bg-warn-soft text-warn',
  training: 'border-transparent bg-info-soft text-info',
  off: 'border-transparent bg-fill text-muted',
}

export const ChipFace = ({ chip, day }: Props) => {
  const { _ } = useLingui()
  const Icon = chipIcon(chip.kind)
  const isWhole = chip.from <= day.from && chip.to >= day.to
  const isAbsence = chip.kind === 'leave' || chip.kind === 'sick' || chip.kind === 'training'
  const shown = isLong(chip) ? { from: Math.max(chip.from, day.from), to: Math.min(chip.to, day.to) } : chip
  const isByHand = chip.kind === 'shift' && chip.sources.some((s) => s.kind === 'entry')
  return (
    <span
      className={cx(
        'grid gap-1 rounded-1 border px-1.5 py-1 text-sm leading-4 font-medium',
        faces[chip.kind],
      )}
      title={isWhole ? chipName(chip.kind) : `${chipName(chip.kind)} ${timesOf(chip)}`}
    >
      <span className="flex min-w-0 items-center gap-1">
        {Icon && <Icon size={12} aria-hidden="true" className="shrink-0" />}
        <span
          className={
            chip.kind === 'shift'
              ? 'sr-only'
              : isAbsence || isWhole || chip.kind === 'off'
                ? 'truncate'
                : 'sr-only'
          }
        >
          {chipName(chip.kind)}
        </span>
        {!isWhole && chip.kind !== 'off' && (
          <span className={cx('truncate tabular-nums', isAbsence && 'sr-only')}>{timesOf(shown)}</span>
        )}
        {isByHand && (
          <Pencil size={10} aria-label={_('Changed by hand')} className="ml-auto shrink-0 text-accent" />
        )}
      </span>
      {chip.kind === 'shift' && <Track chip={chip} day={day} />}
    </span>
  )
}

/** The day from midnight to midnight; what lies beyond is cut off. */
const Track = ({ chip, day }: Props) => {
  const share = (at: number) => Math.min(1, Math.max(0, (at - day.from) / (day.to - day.from))) * 100
  const bar = ({ from, to }: { from: number; to: number }) => ({
    left: `${share(from)}%`,
    width: `${share(to) - share(from)}%`,
  })
  return (
    <span aria-hidden="true" className="relative block h-[3px] overflow-hidden rounded-full bg-fill">
      <i className="absolute inset-y-0 bg-control" style={bar(chip)} />
      {chip.breaks.map((b) => (
        <i key={b.from} className="absolute inset-y-0 bg-surface" style={bar(b)} />
      ))}
    </span>
  )
}
