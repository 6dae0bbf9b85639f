// Invitations (text/calendar, RFC 5545 and 6047): the meeting they speak of, as facts and not as a calendar.
import ICAL from 'ical.js'
import { normaliseAddress } from '../../../../rules/email/addresses.ts'
import { recurrenceInWords } from '../../../../rules/email/recurrence.ts'
import { decodeText } from './mime/charset.ts'
import type { Part } from './mime/parts.ts'
import type { CalendarInvitation, ParsedAddress } from './parsed.ts'
import { fitText } from './text.ts'

const largest = 500_000
const mostAttendees = 200

/** null when it holds no meeting or cannot be read: the file stays an attachment. */
export const calendarOf = (part: Part | null): CalendarInvitation | null => {
  if (!part || part.content.length > largest) return null
  try {
    return read(decodeText(part.content, part.params.get('charset') ?? ''), part.params.get('method') ?? '')
  } catch {
    // Its grammar is broken; what it says stands in the file.
    return null
  }
}

const read = (text: string, methodOfPart: string): CalendarInvitation | null => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const event = calendar.getFirstSubcomponent('vevent') ?? calendar.getFirstSubcomponent('vtodo')
  if (!event) return null
  const value = (name: string): string => line(String(event.getFirstPropertyValue(name) ?? ''))
  const start = event.getFirstProperty('dtstart')
  const startTime = timeOf(start)
  const rule = event.getFirstPropertyValue('rrule')
  return {
    method: line(String(calendar.getFirstPropertyValue('method') ?? methodOfPart)).toUpperCase(),
    uid: value('uid'),
    sequence: Number(event.getFirstPropertyValue('sequence') ?? 0) || 0,
    summary: value('summary'),
    start: startTime ? written(startTime, zoneOf(start)) : '',
    end: endOf(event, startTime),
    allDay: startTime?.isDate ?? false,
    zone: zoneOf(start),
    location: value('location'),
    organiser: personOf(event.getFirstProperty('organizer')),
    attendees: event
      .getAllProperties('attendee')
      .slice(0, mostAttendees)
      .flatMap((property) => {
        const person = personOf(property)
        return person ? [{ ...person, status: line(parameter(property, 'partstat')).toUpperCase() }] : []
      }),
    recurrence: rule instanceof ICAL.Recur ? recurrenceInWords(rule.toString()) : '',
  }
}

const line = (text: string): string => fitText(text).replace(/\s+/g, ' ').slice(0, 1000).toWellFormed()

const parameter = (property: ICAL.Property | null, name: string): string => {
  const given = property?.getParameter(name)
  return Array.isArray(given) ? (given[0] ?? '') : (given ?? '')
}

const zoneOf = (property: ICAL.Property | null): string => line(parameter(property, 'tzid'))

const timeOf = (property: ICAL.Property | null): ICAL.Time | null => {
  const value = property?.getFirstValue()
  return value instanceof ICAL.Time ? value : null
}

const endOf = (event: ICAL.Component, start: ICAL.Time | null): string => {
  const property = event.getFirstProperty('dtend') ?? event.getFirstProperty('due')
  const end = timeOf(property)
  if (end) return written(end, zoneOf(property))
  const duration = event.getFirstPropertyValue('duration')
  if (!start || !(duration instanceof ICAL.Duration)) return ''
  const later = start.clone()
  later.addDuration(duration)
  return written(later, zoneOf(event.getFirstProperty('dtstart')))
}

/** A date for whole days, UTC where the zone is known, else as it stands there. */
const written = (time: ICAL.Time, zone: string): string => {
  if (time.isDate) return time.toString().slice(0, 10)
  if (time.zone !== ICAL.Timezone.localTimezone) return instant(time)
  try {
    return zone === ''
      ? time.toString()
      : Temporal.PlainDateTime.from(time.toString())
          .toZonedDateTime(zone)
          .toInstant()
          .toString({ smallestUnit: 'millisecond' })
  } catch {
    // A zone nobody knows and the calendar does not explain.
    return time.toString()
  }
}

const instant = (time: ICAL.Time): string =>
  Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000).toString({ smallestUnit: 'millisecond' })

const personOf = (property: ICAL.Property | null): ParsedAddress | null => {
  const address = normaliseAddress(String(property?.getFirstValue() ?? '').replace(/^mailto:/i, ''))
  return address ? { address, name: line(parameter(property, 'cn')).slice(0, 200) } : null
}
