// A day of one person in a month: the hour a shift begins, or the picture of what stands there instead.
import { cx } from '../../ui/index.ts'
import type { RosterChip } from '../chips.ts'
import { timesOf } from '../dates.ts'
import { chipIcon, chipName } from '../words.tsx'

const faces: Record<RosterChip['kind'], string> = {
  shift: 'bg-fill text-ink',
  on_call: 'border border-dashed border-control text-muted',
  leave: 'bg-ok-soft text-ok',
  sick: 'bg-warn-soft text-warn',
  training: 'bg-info-soft text-info',
  off: 'text-faint',
}

export const MonthMark = ({ chip }: { chip: RosterChip }) => {
  const Icon = chipIcon(chip.kind)
  return (
    <span
      title={`${chipName(chip.kind)} ${timesOf(chip)}`}
      className={cx(
        'grid h-6 min-w-0 place-items-center overflow-hidden rounded-1 text-xs font-medium tabular-nums',
        faces[chip.kind],
      )}
    >
      <span className="sr-only">
        {chipName(chip.kind)} {timesOf(chip)}
      </span>
      {Icon ? (
        <Icon size={12} aria-hidden="true" />
      ) : (
        <span aria-hidden="true">{new Date(chip.from).getHours()}</span>
      )}
    </span>
  )
}
