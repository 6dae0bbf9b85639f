// When time alone may change the answer of a condition, while the ticket stays as it is.
//
// Only parts with a length of time turn by themselves: what lies behind by so much, or ahead by no more than so much.
// Example: waiting since 09:00 and `waiting>4h` → a moment after 13:00; what is asked about the team never turns.
import { instantOf } from '../calendar/civil.ts'
import type { Condition, Span, Test } from '../conditions/ast.ts'
import { factOf, type TicketFacts } from '../conditions/facts.ts'
import { type FieldSpec, fieldOf } from '../conditions/fields.ts'
import { edge } from '../conditions/question.ts'
import { isSpan } from '../conditions/words.ts'
import type { LawWorld } from '../law/world.ts'

type World = Pick<LawWorld, 'hours' | 'catalogue'>

/** The first such moment later than `after`, both in milliseconds since the epoch; null: it stays as it is. */
export const nextMoment = (
  condition: Condition,
  facts: TicketFacts,
  { hours, catalogue }: World,
  after: number,
): number | null => {
  let first: number | null = null
  for (const { span, field } of spansIn(condition, catalogue)) {
    const fact = factOf(field, facts)
    if (typeof fact !== 'string') continue
    for (const at of turnsOf(span, field, fact, hours))
      if (at > after && (first === null || at < first)) first = at
  }
  return first
}

interface Spanning {
  span: Span
  field: FieldSpec
}
const found = new WeakMap<Condition, { catalogue: World['catalogue']; parts: readonly Spanning[] }>()

const spansIn = (condition: Condition, catalogue: World['catalogue']): readonly Spanning[] => {
  const known = found.get(condition)
  if (known?.catalogue === catalogue) return known.parts
  const parts = findSpans(condition, catalogue)
  found.set(condition, { catalogue, parts })
  return parts
}

const findSpans = (c: Condition, catalogue: World['catalogue']): Spanning[] => {
  if ('all' in c) return c.all.flatMap((part) => findSpans(part, catalogue))
  if ('any' in c) return c.any.flatMap((part) => findSpans(part, catalogue))
  if ('not' in c) return findSpans(c.not, catalogue)
  const span = spanOf(c)
  const field = span && fieldOf(c.field, catalogue)
  return span && field ? [{ span, field }] : []
}

/** The condition with every length of time answered as it suits: where this does not hold, waiting helps nothing. */
export const evenInTime = (condition: Condition): Condition => {
  const known = kept.get(condition)
  if (known) return known
  const made = suiting(condition, true)
  kept.set(condition, made)
  return made
}
const kept = new WeakMap<Condition, Condition>()

const suiting = (c: Condition, wish: boolean): Condition => {
  if ('all' in c) return { all: c.all.map((part) => suiting(part, wish)) }
  if ('any' in c) return { any: c.any.map((part) => suiting(part, wish)) }
  if ('not' in c) return { not: suiting(c.not, !wish) }
  if (!spanOf(c)) return c
  return wish ? { all: [] } : { any: [] }
}

const spanOf = ({ value }: Test): Span | null => (value !== undefined && isSpan(value) ? value : null)

/** A millisecond later: then it has turned for certain. */
const turnsOf = (span: Span, field: FieldSpec, fact: string, hours: World['hours']): number[] => {
  const way = field.isAhead ? -1 : 1
  // From a day off, so many working days reach one day farther than the same way back.
  const spans = span.unit === 'working_day' ? [span, { ...span, amount: span.amount + 1 }] : [span]
  return beginnings(field, fact, hours.zone).flatMap((now) =>
    spans.map((one) => edge(one, way, { now, calendar: hours }).epochMilliseconds + 1),
  )
}

/** Of a day both its ends. */
const beginnings = (field: FieldSpec, fact: string, zone: string): Temporal.Instant[] => {
  if (field.kind !== 'date') return [Temporal.Instant.fromEpochMilliseconds(instantOf(fact))]
  const day = Temporal.PlainDate.from(fact)
  return [day, day.add({ days: 1 })].map((d) => d.toZonedDateTime(zone).toInstant())
}
