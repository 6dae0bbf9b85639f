// What a question fixes of every ticket it holds for: read off its parts that must all hold, to find an index by.
import type { Question } from '../../../../rules/conditions/index.ts'
import { isOpen, type Status, statuses } from '../../../../rules/ticket/words.ts'

export interface Fixed {
  /** One of these, by field. */
  among: ReadonlyMap<string, readonly (string | number)[]>
  /** Fields that are flags: what they must be. */
  flags: ReadonlyMap<string, boolean>
  set: ReadonlySet<string>
  unset: ReadonlySet<string>
  /** Was changed at or after this instant, ISO. */
  changedSince: string | null
}

/** Things that happen to a ticket change it: whatever happened since then, it was changed since then. */
const happenings = new Set(['created', 'updated', 'waiting', 'replied', 'solved', 'closed'])

export const fixedBy = (question: Question): Fixed => {
  const among = new Map<string, readonly (string | number)[]>()
  const flags = new Map<string, boolean>()
  const set = new Set<string>()
  const unset = new Set<string>()
  let changedSince: string | null = null
  const walk = (q: Question): void => {
    if (q.ask === 'all') for (const part of q.of) walk(part)
    if (q.ask === 'not' && q.of.ask === 'flag') flags.set(q.of.field.name, false)
    if (q.ask === 'not' && q.of.ask === 'set') unset.add(q.of.field.name)
    if (q.ask === 'flag') flags.set(q.field.name, true)
    if (q.ask === 'set') set.add(q.field.name)
    if (q.ask === 'among' && q.field.kind !== 'tree') narrow(among, q.field.name, q.values)
    if (q.ask === 'order' && q.field.kind === 'time') {
      set.add(q.field.name)
      if (q.op.startsWith('>') && happenings.has(q.field.name))
        changedSince = latest(changedSince, String(q.value))
    }
  }
  walk(question)
  const open = openBy(among.get('status'), set)
  if (open !== null && !flags.has('unsolved')) flags.set('unsolved', open)
  return { among, flags, set, unset, changedSince }
}

const narrow = (
  among: Map<string, readonly (string | number)[]>,
  field: string,
  values: readonly (string | number)[],
): void => {
  const before = among.get(field)
  if (!before || values.length < before.length) among.set(field, values)
}

/** Who waits for us has an open ticket. */
const openBy = (
  status: readonly (string | number)[] | undefined,
  set: ReadonlySet<string>,
): boolean | null => {
  if (set.has('waiting')) return true
  if (!status || status.length === 0) return null
  if (status.every((s) => isOpen(s as Status))) return true
  return status.some((s) => isOpen(s as Status)) ? null : false
}

const latest = (a: string | null, b: string): string => (a !== null && a > b ? a : b)

/** All that are open, or fewer than all of them. */
export const isEveryOpen = (status: readonly (string | number)[]): boolean =>
  statuses.filter(isOpen).every((s) => status.includes(s))
