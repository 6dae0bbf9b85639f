// A clock as a chip: ring and time while there is some, amber near its end, how late in words, why it stands.
import { useLingui } from '@lingui/react'
import { Check, CirclePause, TriangleAlert } from 'lucide-react'
import { fully } from '../../data/times.ts'
import { cx } from '../../ui/index.ts'
import { lengthWords } from '../dispatch/due.ts'
import { type Brief, lookOf, type Tone } from './clock.ts'
import { Ring } from './Ring.tsx'
import { targetName, within } from './words.ts'

interface Props {
  clock: Brief
  now: number
  /** Says of what it is the time; else only whoever cannot see hears it. */
  hasWords?: boolean
}

const tones: Record<Tone, string> = {
  calm: 'text-muted',
  soon: 'rounded-1 bg-warn-soft pr-1.5 pl-1.25 text-warn',
  late: 'rounded-1 bg-breach-soft pr-1.5 pl-1.25 font-semibold text-breach',
  paused: 'text-muted',
  met: 'text-ok',
  missed: 'text-breach',
}

export const ClockChip = ({ clock, now, hasWords = false }: Props) => {
  const { _ } = useLingui()
  const { tone, left, share } = lookOf(clock, now)
  const length = lengthWords(Math.abs(left))
  const words = {
    calm: hasWords ? _(within[clock.target], { length }) : length,
    soon: hasWords ? _(within[clock.target], { length }) : length,
    late: hasWords
      ? _('{target}: {length} late', { target: targetName(clock.target), length })
      : _('{length} late', { length }),
    paused: _('Clock stands'),
    met: _('Met'),
    missed: _('Missed'),
  }[tone]
  const why =
    tone === 'paused'
      ? _('The clock stands still until somebody answers')
      : clock.dueAt &&
        _('{target} due {when}', { target: targetName(clock.target), when: fully(clock.dueAt) })
  return (
    <span
      {...(why && { title: why })}
      className={cx(
        'inline-flex h-5 shrink-0 items-center gap-1.25 text-sm font-medium whitespace-nowrap tabular-nums',
        tones[tone],
      )}
    >
      {tone === 'late' || tone === 'missed' ? (
        <TriangleAlert size={14} aria-hidden="true" />
      ) : tone === 'met' ? (
        <Check size={14} aria-hidden="true" />
      ) : tone === 'paused' ? (
        <CirclePause size={14} aria-hidden="true" />
      ) : (
        <Ring share={share} {...(tone === 'calm' && { className: 'text-ok' })} />
      )}
      {!hasWords && tone !== 'paused' && <span className="sr-only">{targetName(clock.target)}: </span>}
      {words}
    </span>
  )
}
