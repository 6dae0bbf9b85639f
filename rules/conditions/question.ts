// A condition as it is asked: who asks and when are put in, so that memory and database compare the same values.
//
// - `me` and `my-teams` become ids, spans become instants by the desk's calendar, days begin and end in its zone.
// - What is empty answers no question but `unset`: negations turn that round, so `team!=network` holds without a team.
// - Before a day is before it begins, after a day is once it is over.
// Example: at 10:00, `waiting>2h` asks for waiting times before 08:00.
import { isoOf } from '../calendar/civil.ts'
import { type Calendar, isAlwaysOpen } from '../calendar/hours.ts'
import { addWorkingHours, stepWorkingDays, subtractWorkingHours } from '../calendar/working.ts'
import { fold } from '../text/fold.ts'
import type { Condition, Operand, Operator, Span, Test } from './ast.ts'
import type { Catalogue } from './catalogue.ts'
import { type FieldSpec, fieldOf } from './fields.ts'
import { plainLetters } from './letters.ts'
import { isDay, isSpan, me, myTeams } from './words.ts'

/** Every part is true or false of a ticket, never in between. */
export type Question =
  | { ask: 'all' | 'any'; of: readonly Question[] }
  | { ask: 'not'; of: Question }
  /** Is one of these; of a list: has one of these; of a tree: is or lies below. */
  | { ask: 'among'; field: FieldSpec; values: readonly (string | number)[] }
  | { ask: 'has_all'; field: FieldSpec; values: readonly (string | number)[] }
  | { ask: 'order'; field: FieldSpec; op: Order; value: string | number }
  | { ask: 'contains' | 'equals'; field: FieldSpec; text: string }
  | { ask: 'flag'; field: FieldSpec }
  | { ask: 'set'; field: FieldSpec }
  | { ask: 'words'; field: FieldSpec; text: string }
export type Order = '<' | '<=' | '>' | '>='

export interface Asker {
  /** null: nobody in person, so `me` is nobody. */
  me: string | null
  myTeamIds: readonly string[]
  now: Temporal.Instant
  calendar: Calendar
}

/** The condition has been judged; a field that went since then is answered with no. */
export const questionOf = (condition: Condition, asker: Asker, catalogue: Catalogue): Question => {
  if ('all' in condition) return { ask: 'all', of: condition.all.map((c) => questionOf(c, asker, catalogue)) }
  if ('any' in condition) return { ask: 'any', of: condition.any.map((c) => questionOf(c, asker, catalogue)) }
  if ('not' in condition) return not(questionOf(condition.not, asker, catalogue))
  const field = fieldOf(condition.field, catalogue)
  return field ? testOf(condition, field, asker) : { ask: 'any', of: [] }
}

const not = (of: Question): Question => ({ ask: 'not', of })

const turned: Partial<Record<Operator, Operator>> = {
  is_not: 'is',
  none_of: 'any_of',
  contains_not: 'contains',
  unset: 'set',
}
const orders: Partial<Record<Operator, Order>> = { lt: '<', lte: '<=', gt: '>', gte: '>=' }

const testOf = (test: Test, field: FieldSpec, asker: Asker): Question => {
  const straight = turned[test.op]
  if (straight) return not(testOf({ ...test, op: straight }, field, asker))
  const value = test.value ?? ''
  const order = orders[test.op]
  if (test.op === 'set') return { ask: 'set', field }
  if (order) return orderOf(field, order, value)
  if (test.op === 'contains' || field.kind === 'text') return wordsOf(test, field, String(value))
  if (field.kind === 'flag') return value === false ? not({ ask: 'flag', field }) : { ask: 'flag', field }
  if (field.kind === 'time' || (field.kind === 'date' && test.op !== 'is'))
    return momentOf(test.op, field, value, asker)
  const values = valuesOf(field, value, asker)
  return { ask: test.op === 'all_of' ? 'has_all' : 'among', field, values }
}

const valuesOf = (field: FieldSpec, value: Operand, asker: Asker): readonly (string | number)[] => {
  const given = (Array.isArray(value) ? value : [value]) as readonly (string | number)[]
  if (field.kind !== 'ref' && field.kind !== 'refs') return given
  return given.flatMap((v): readonly (string | number)[] => {
    if (v === me) return asker.me === null ? [] : [asker.me]
    return v === myTeams ? asker.myTeamIds : [v]
  })
}

const orderOf = (field: FieldSpec, op: Order, value: Operand): Question => {
  if (field.kind === 'number') return { ask: 'order', field, op, value: Number(value) }
  const scale = field.values ?? []
  const mark = scale.indexOf(String(value))
  const holds = {
    '<': (i: number) => i < mark,
    '<=': (i: number) => i <= mark,
    '>': (i: number) => i > mark,
    '>=': (i: number) => i >= mark,
  }
  return { ask: 'among', field, values: scale.filter((_, i) => holds[op](i)) }
}

const wordsOf = (test: Test, field: FieldSpec, text: string): Question => {
  if (field.kind === 'words') return { ask: 'words', field, text }
  return { ask: test.op === 'contains' ? 'contains' : 'equals', field, text: comparable(field, text.trim()) }
}

/** A text of this field in the form in which it is compared. */
export const comparable = (field: FieldSpec, text: string): string => {
  if (field.name !== 'subject') return plainLetters(text)
  // Many rules ask about the same subject, one after the other.
  if (folded.text !== text) folded = { text, plain: fold(text) }
  return folded.plain
}
let folded = { text: '', plain: '' }

const momentOf = (op: Operator, field: FieldSpec, value: Operand, asker: Asker): Question => {
  if (isSpan(value)) {
    const mark = edge(value, field.isAhead ? 1 : -1, asker)
    const isFar = op === 'longer_than'
    const order: Order = isFar === (field.isAhead === true) ? '>' : '<'
    return { ask: 'order', field, op: order, value: field.kind === 'date' ? dayIn(mark, asker) : iso(mark) }
  }
  const text = String(value)
  if (field.kind === 'date') return { ask: 'order', field, op: op === 'before' ? '<' : '>', value: text }
  if (!isDay(text))
    return {
      ask: 'order',
      field,
      op: op === 'before' ? '<' : '>',
      value: iso(Temporal.Instant.from(text)),
    }
  const day = Temporal.PlainDate.from(text)
  const at = (d: Temporal.PlainDate) => iso(d.toZonedDateTime(asker.calendar.zone).toInstant())
  return op === 'before'
    ? { ask: 'order', field, op: '<', value: at(day) }
    : { ask: 'order', field, op: '>=', value: at(day.add({ days: 1 })) }
}

/** So long after (1) or before (-1) `now`. */
export const edge = (
  { amount, unit }: Span,
  way: 1 | -1,
  { now, calendar }: Pick<Asker, 'now' | 'calendar'>,
): Temporal.Instant => {
  if (unit === 'working_day') return stepWorkingDays(now, amount, calendar, way)
  if (unit === 'working_hour' && !isAlwaysOpen(calendar))
    return (way === 1 ? addWorkingHours : subtractWorkingHours)(now, amount, calendar)
  const minutes = { minute: 1, hour: 60, working_hour: 60, day: 1440, week: 10_080 }[unit]
  return Temporal.Instant.fromEpochMilliseconds(
    Math.max(earliest, Math.min(latest, now.epochMilliseconds + way * Math.round(amount * minutes * 60_000))),
  )
}
// Years 1 to 9999: what a database and ISO strings of four digits both know.
const earliest = Temporal.Instant.from('0001-01-01T00:00:00Z').epochMilliseconds
const latest = Temporal.Instant.from('9999-12-31T00:00:00Z').epochMilliseconds

/** With milliseconds always, so that the order of such texts is the order of their times. */
const iso = (instant: Temporal.Instant): string => isoOf(instant.epochMilliseconds)
const dayIn = (instant: Temporal.Instant, { calendar }: Asker): string =>
  instant.toZonedDateTimeISO(calendar.zone).toPlainDate().toString()
