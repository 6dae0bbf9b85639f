// A roster as calendar programs read it (RFC 5545).
//
// Text is escaped (3.3.11), control characters are left out, lines end with CR LF and are folded at 75 octets (3.1)
// without breaking a character. Times are UTC, so that no zone has to be told.

export interface CalendarEvent {
  /** The same for the same event each time. */
  uid: string
  from: number
  to: number
  summary: string
  words: string
  /** Whether the person is busy then, to those who look for a free time. */
  isBusy: boolean
}

export const calendarText = (
  name: string,
  events: readonly CalendarEvent[],
  now: Temporal.Instant,
): string => {
  const stamp = utc(now.epochMilliseconds)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Handrail//Roster//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap((e) => [
      'BEGIN:VEVENT',
      `UID:${escaped(e.uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART:${utc(e.from)}`,
      `DTEND:${utc(e.to)}`,
      `SUMMARY:${escaped(e.summary)}`,
      ...(e.words === '' ? [] : [`DESCRIPTION:${escaped(e.words)}`]),
      `TRANSP:${e.isBusy ? 'OPAQUE' : 'TRANSPARENT'}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** `20261123T080000Z` */
const utc = (millis: number): string =>
  Temporal.Instant.fromEpochMilliseconds(millis)
    .toString({ fractionalSecondDigits: 0 })
    .replaceAll(/[-:]/g, '')

const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\p{Cc}]/gu, (c) => (c === '\n' ? '\n' : ''))
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n')

const foldAt = 75

const folded = (line: string): string => {
  let out = ''
  let size = 0
  for (const character of line) {
    const octets = octetsOf(character.codePointAt(0) ?? 0)
    if (size + octets > foldAt) {
      out += '\r\n '
      size = 1
    }
    out += character
    size += octets
  }
  return out
}

/** Of a character in UTF-8. */
const octetsOf = (point: number): number => {
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
