// Values that are words of the language rather than names: who asks, and units of time.
import type { Span } from './ast.ts'

export const me = 'me'
export const myTeams = 'my-teams'

export const unitWords: Readonly<Record<string, Span['unit']>> = {
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  wh: 'working_hour',
  wd: 'working_day',
}
export const wordOfUnit = (unit: Span['unit']): string =>
  Object.entries(unitWords).find(([, u]) => u === unit)?.[0] ?? ''

export const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && 'amount' in value && 'unit' in value

/** Longer ones would be counted day by day through decades. */
export const mostWorkingTime = { working_hour: 4000, working_day: 1000 } as const
export const isWorking = (unit: Span['unit']): unit is keyof typeof mostWorkingTime => unit in mostWorkingTime

const day = /^\d{4}-\d{2}-\d{2}$/
export const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !day.test(value)) return false
  try {
    return Temporal.PlainDate.from(value).toString() === value
  } catch {
    return false
  }
}
export const isInstant = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^\d{4}-.*T.*Z$/.test(value)) return false
  try {
    Temporal.Instant.from(value)
    return true
  } catch {
    return false
  }
}
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value)
