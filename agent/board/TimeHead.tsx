// The hours above the lanes, and the time it is.
import { clock } from '../data/times.ts'
import { type Stretch, shareOf } from './time.ts'

interface Props {
  hours: readonly number[]
  stretch: Stretch
  /** null: not in this stretch. */
  now: number | null
}

const badge = 46

export const TimeHead = ({ hours, stretch, now }: Props) => {
  const words = (at: number) => clock(new Date(at).toISOString())
  return (
    <>
      {hours.map((at) => (
        <span
          key={at}
          className="absolute top-1.5 pl-1.5 text-xs text-muted tabular-nums"
          style={{
            left: `${shareOf(at, stretch) * 100}%`,
            ...(now !== null && isUnder(at, now) && { opacity: 0 }),
          }}
        >
          {words(at)}
        </span>
      ))}
      {now !== null && (
        <span
          className="absolute top-1 z-30 rounded-1 bg-accent px-1.25 text-xs leading-[18px] font-semibold text-on-accent tabular-nums"
          style={{ left: `min(calc(${shareOf(now, stretch) * 100}% + 4px), calc(100% - ${badge}px))` }}
        >
          {words(now)}
        </span>
      )}
    </>
  )
}

/** The badge of the time lies over hours near to it. */
const isUnder = (hour: number, now: number) => hour - now > -25 * 60_000 && hour - now < 33 * 60_000
