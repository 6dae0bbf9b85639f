// Who hears of the roster: whoever is asked, whoever asked, and those whose shifts somebody else changed.
//
// Whom an event concerns stands in it, because a request speaks to the leads of the day it was made.
import type { Told } from './audience.ts'

export const tellsOfRoster = (type: string, data: Readonly<Record<string, unknown>>): Told[] => {
  const hearers = Array.isArray(data.hearerIds)
    ? data.hearerIds.filter((id): id is string => typeof id === 'string')
    : []
  const answered = type === 'shift_request.approved' || type === 'shift_request.declined'
  if (type === 'roster.changed' || answered) return told('shift_changed', hearers)
  if (type === 'shift_request.made') return told('shift_request', hearers)
  if (type !== 'shift_request.agreed') return []
  // Whoever asked hears that the colleague agreed; those who decide, that they can.
  const asked = hearers.filter((id) => id === data.personId)
  return [
    ...told('shift_changed', asked),
    ...told(
      'shift_request',
      hearers.filter((id) => id !== data.personId),
    ),
  ]
}

const told = (kind: Told['kind'], only: readonly string[]): Told[] =>
  only.length > 0 ? [{ kind, only }] : []
