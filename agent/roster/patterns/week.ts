// A week of a pattern, and the one a new pattern begins with.
import type { Pattern } from '../../../contract/roster.ts'

export type Week = Pattern['weeks'][number]
export type Shift = Week[number][number]

const day = (): Shift => ({
  kind: 'work',
  from: '09:00',
  to: '17:00',
  breaks: [{ from: '12:00', to: '12:30' }],
})

export const office = (): Week => Array.from({ length: 7 }, (_, n) => (n < 5 ? [day()] : []))

/** After the last one of the day, or a usual day. */
export const another = (shifts: readonly Shift[]): Shift => {
  const last = shifts.at(-1)
  return last && last.from < last.to && last.to < '20:00'
    ? { kind: 'work', from: last.to, to: '22:00', breaks: [] }
    : day()
}
