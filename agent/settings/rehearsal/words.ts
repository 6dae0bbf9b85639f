// What rehearsals say about themselves.
import { useLingui } from '@lingui/react'
import type { Rehearsal, RehearsalChange } from '../../../contract/rehearsal.ts'
import { type Priority, priorities, type Status, statuses } from '../../../rules/ticket/words.ts'
import { priorityName, statusName } from '../../data/words.ts'
import { targetName } from '../../law/words.ts'
import { doingName, isDoing } from './doings.ts'

type Say = (id: string, values?: Record<string, unknown>) => string

export const scopeInWords = ({ days, condition }: Rehearsal, _: Say): string =>
  [
    days !== null
      ? _('{n, plural, one {the last day} other {the last # days}}', { n: days })
      : _('all tickets'),
    condition !== null && _('some tickets'),
  ]
    .filter(Boolean)
    .join(', ')

export const useStateWords = () => {
  const { _ } = useLingui()
  return ({ state, result, done, total }: Rehearsal): string => {
    if (state === 'waiting') return _('Begins in a moment')
    if (state === 'failed') return _('Failed')
    if (state === 'running') return _('{done} of {total} tickets', { done, total })
    const shown = result
      ? _('{changed} of {tickets} tickets differ', { changed: result.changed, tickets: result.tickets })
      : _('No tickets')
    return state === 'cancelled' ? _('Stopped: {shown}', { shown }) : shown
  }
}

const whatNames: Record<RehearsalChange['what'], string> = {
  priority: 'Priority',
  team: 'Team',
  assignee: 'Assignee',
  service: 'Service',
  status: 'Status',
  tags: 'Tags',
  fields: 'Custom fields',
  breach: 'Breach',
  due: 'Due time',
  rule: 'Rules',
  doing: 'What goes out',
}
export const whats = Object.keys(whatNames) as RehearsalChange['what'][]
export const whatName = (what: RehearsalChange['what'], _: Say): string => _(whatNames[what])

/** A value of a change as people read it; null is nothing. */
export const valueInWords = ({ what }: RehearsalChange, value: string | null, _: Say): string => {
  if (value === null || value === '') return _('none')
  if (what === 'priority' && priorities.some((one) => one === value)) return priorityName(value as Priority)
  if (what === 'status' && statuses.some((one) => one === value)) return statusName(value as Status)
  if (what === 'breach') return isLate(value) ? _('Late') : _('In time')
  if (what === 'rule')
    return _('{n, plural, =0 {does not act} one {acts} other {acts # times}}', { n: Number(value) })
  if (what === 'doing') return _('{n, plural, =0 {never} one {once} other {# times}}', { n: Number(value) })
  if (what === 'fields') return fieldsInWords(value) || _('none')
  if (what === 'due' && !Number.isNaN(Date.parse(value)))
    return new Intl.DateTimeFormat(document.documentElement.lang === 'de' ? 'de' : 'en-GB', {
      dateStyle: 'short',
      timeStyle: 'short',
    }).format(Date.parse(value))
  return value
}

/** Of a breach: how many clocks of that kind were late. */
export const isLate = (value: string | null): boolean => value !== null && Number(value) > 0

/** Custom fields come as pairs of key and value. */
const fieldsInWords = (json: string): string => {
  try {
    return (JSON.parse(json) as [string, unknown][])
      .map(([key, value]) => `${key}: ${String(value)}`)
      .join(', ')
  } catch {
    return json
  }
}

const clocks = ['first_response', 'next_response', 'update', 'resolution', 'ola'] as const

/** Which clock, rule or thing that goes out a change is about. */
export const aboutInWords = ({ what, of, name }: RehearsalChange, _: Say): string => {
  if (what === 'doing') return [isDoing(of) ? doingName(of, _) : '', name].filter(Boolean).join(', ')
  const clock = clocks.find((one) => one === of)
  if ((what === 'breach' || what === 'due') && clock) return targetName(clock)
  return what === 'rule' ? of : ''
}
