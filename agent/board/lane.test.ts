// Where cards stand on somebody's line of time.
import { describe, expect, test } from 'vitest'
import type { BoardCard, BoardPerson } from '../../contract/dispatch.ts'
import { offTimes, placeCards } from './lane.ts'
import { aroundNow, dayOf, hoursOf, otherDay, shareOf, wholeDay } from './time.ts'

const at = (hour: number, minute = 0) => new Date(2026, 10, 23, hour, minute).toISOString()
const stretch = { from: Date.parse(at(9)), to: Date.parse(at(19)) }
const card = (from: string, to: string, kind: BoardCard['kind'] = 'work') => ({ kind, from, to }) as BoardCard
const lunch = { kind: 'break', from: at(12), to: at(13), label: '' } as BoardPerson['blocks'][number]
const place = (cards: BoardCard[], blocks: BoardPerson['blocks'] = [], width = 1000, least = 84) =>
  placeCards({ cards, blocks }, stretch, width, least)
const round = (n: number) => Math.round(n * 1000) / 1000

describe('A card', () => {
  test('stands where its time is', () => {
    const [one] = place([card(at(10), at(12))])
    expect(one?.parts.map((p) => [round(p.left), round(p.width)])).toEqual([[0.1, 0.2]])
  })
  test('goes on after a break', () => {
    const [one] = place([card(at(11), at(14))], [lunch])
    expect(one?.parts.map((p) => [round(p.left), round(p.width)])).toEqual([
      [0.2, 0.1],
      [0.4, 0.1],
    ])
  })
  test('of a visit is not cut: somebody has said that time', () => {
    const [one] = place([card(at(11), at(14), 'visit')], [lunch])
    expect(one?.parts).toHaveLength(1)
  })
  test('too short for its words is drawn wider, and what it would cover goes into the next row', () => {
    const rows = place([card(at(9), at(9, 10)), card(at(9, 10), at(9, 20)), card(at(10), at(11))]).map(
      (p) => p.row,
    )
    expect(rows).toEqual([0, 1, 0])
  })
  test('at the edge stays inside', () => {
    const [one] = place([card(at(18, 50), at(19, 30))])
    expect(round((one?.parts[0]?.left ?? 0) + (one?.parts[0]?.width ?? 0))).toBe(1)
  })
  test('of another time is not shown', () => expect(place([card(at(19, 30), at(20))])).toEqual([]))
})

test('who has no shift is off all the time; else before and after', () => {
  expect(offTimes([], stretch)).toEqual([stretch])
  expect(offTimes([{ from: at(8), to: at(17) }], stretch)).toEqual([
    { from: Date.parse(at(17)), to: stretch.to },
  ])
})

describe('The stretch', () => {
  test('around now begins with the hour before', () => {
    const { from, to } = aroundNow(Date.parse(at(9, 54)))
    expect([new Date(from).toISOString(), to - from]).toEqual([at(9), 7 * 3_600_000])
    expect(new Date(aroundNow(Date.parse(at(9, 10))).from).toISOString()).toBe(at(8))
  })
  test('of a day is from 7 to 19', () => {
    const { from, to } = wholeDay('2026-11-23')
    expect([new Date(from).toISOString(), new Date(to).toISOString()]).toEqual([at(7), at(19)])
    expect(dayOf(from)).toBe('2026-11-23')
    expect(otherDay('2026-11-30', 1)).toBe('2026-12-01')
    expect(otherDay('2027-01-01', -1)).toBe('2026-12-31')
  })
  test('has its full hours, and shares from 0 to 1', () => {
    expect(hoursOf(stretch)).toHaveLength(10)
    expect([shareOf(0, stretch), shareOf(stretch.to + 1, stretch)]).toEqual([0, 1])
  })
})
