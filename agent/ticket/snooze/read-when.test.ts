// Times as people type them, on Monday 2026-11-23 at ten.
import { describe, expect, test } from 'vitest'
import { snoozeChoices } from './choices.ts'
import { readWhen } from './read-when.ts'

const monday = new Date(2026, 10, 23, 10, 0)
const two = (n: number) => String(n).padStart(2, '0')
const wall = (d: Date) =>
  `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}`
const read = (text: string) => {
  const at = readWhen(text, monday)
  return at && wall(at)
}

describe('a time as it is typed', () => {
  test.each([
    ['2h', '2026-11-23 12:00'],
    ['45 min', '2026-11-23 10:45'],
    ['in 2 hours', '2026-11-23 12:00'],
    ['3 Tage', '2026-11-26 09:00'],
    ['3 weeks', '2026-12-14 09:00'],
    ['tomorrow', '2026-11-24 09:00'],
    ['morgen 8:30', '2026-11-24 08:30'],
    ['fri 14', '2026-11-27 14:00'],
    ['monday', '2026-11-30 09:00'],
    ['today 18:15', '2026-11-23 18:15'],
    ['9:30', '2026-11-24 09:30'],
    ['2 pm', '2026-11-23 14:00'],
    ['2pm', '2026-11-23 14:00'],
    ['2026-12-24', '2026-12-24 09:00'],
    ['24.12. 8:00', '2026-12-24 08:00'],
    ['1.3.', '2027-03-01 09:00'],
  ])('%s', (text, wanted) => expect(read(text)).toBe(wanted))
  test.each(['', 'soon', 'today 9', '31.2.', '25:00', '5 apples', '2020-01-01'])(
    '“%s” is no time to come',
    (text) => expect(read(text)).toBeNull(),
  )
})

describe('what is offered', () => {
  const offered = (now: Date) => snoozeChoices(now).map((c) => `${c.id} ${wall(new Date(c.at))}`)
  test('on a Monday morning', () =>
    expect(offered(monday)).toEqual([
      'later 2026-11-23 13:00',
      'tomorrow 2026-11-24 09:00',
      'monday 2026-11-30 09:00',
      'month 2026-12-23 09:00',
    ]))
  test('not later today in the evening, and Monday is tomorrow on a Sunday', () =>
    expect(offered(new Date(2026, 10, 22, 20, 0))).toEqual([
      'tomorrow 2026-11-23 09:00',
      'month 2026-12-22 09:00',
    ]))
  test('the 31st of January in a month is the last of February', () =>
    expect(offered(new Date(2026, 0, 31, 20, 0)).at(-1)).toBe('month 2026-02-28 09:00'))
})
