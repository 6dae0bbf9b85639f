// Calendar text: whatever somebody writes stays inside its line.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarText } from './ical.ts'

const h = 3_600_000
const day = Temporal.Instant.from('2026-11-23T00:00:00Z').epochMilliseconds

describe('Calendar text', () => {
  const now = Temporal.Instant.from('2026-11-23T07:00:00Z')
  const event = (summary: string, words = '') => ({
    uid: 'a@meridian',
    from: day + 8 * h,
    to: day + 16 * h,
    summary,
    words,
    isBusy: true,
  })
  test('an event has its times in UTC', () => {
    expect(calendarText('Ana Petrova', [event('Work')], now)).toContain(
      'BEGIN:VEVENT\r\nUID:a@meridian\r\nDTSTAMP:20261123T070000Z\r\nDTSTART:20261123T080000Z\r\nDTEND:20261123T160000Z\r\nSUMMARY:Work\r\nTRANSP:OPAQUE\r\nEND:VEVENT\r\n',
    )
  })
  test('whatever somebody writes stays inside its line, and can be read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
        const text = calendarText(words, [event(words, words)], now)
        const lines = text.split('\r\n')
        expect(lines.at(-1)).toBe('')
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}]/u)
        for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        const unfolded = text.replaceAll('\r\n ', '').split('\r\n')
        expect(unfolded.filter((l) => l.startsWith('BEGIN:')).length).toBe(2)
        const summary = unfolded.find((l) => l.startsWith('SUMMARY:'))?.slice('SUMMARY:'.length)
        const read = summary?.replaceAll(/\\([\\;,nN])/g, (_, c: string) =>
          c.toLowerCase() === 'n' ? '\n' : c,
        )
        const clean = words.replaceAll(/\r\n?/g, '\n').replaceAll(/\p{Cc}/gu, (c) => (c === '\n' ? c : ''))
        expect(read).toBe(clean)
      }),
      { numRuns: 100 },
    )
  })
})
