// The orders of a list. Some have several parts one after the other: urgent ones before high ones, and so on.
import { type RawBuilder, sql } from 'kysely'
import type { Sort } from '../../../../contract/views.ts'
import { priorities } from '../../../../rules/ticket/words.ts'
import type { Fixed } from './fixed.ts'
import { openings, type Range, rangesByChange } from './ranges.ts'

/** One part of a list: by one column, then by number, in one direction. */
export interface Part {
  column: 'updated_at' | 'created_at' | 'waiting_since' | 'due_at' | 'number'
  isDown: boolean
  /** Read from these, in this order each. */
  ranges: readonly Range[]
  /** What holds for this part besides. */
  only: RawBuilder<boolean>
  isByChange: boolean
}

const all = sql<boolean>`true`

export const partsOf = (sort: Sort, fixed: Fixed): readonly Part[] => {
  const isDown = sort.direction === 'down'
  const byChange: Part = {
    column: 'updated_at',
    isDown: true,
    ranges: rangesByChange(fixed),
    only: all,
    isByChange: true,
  }
  switch (sort.by) {
    case 'updated':
      return [{ ...byChange, isDown }]
    case 'created':
      return [{ ...byChange, column: 'created_at', isDown, ranges: openings(fixed), isByChange: false }]
    case 'number':
      return [{ ...byChange, column: 'number', isDown, ranges: [all], isByChange: false }]
    case 'waiting':
      return byTime(byChange, isDown, fixed, { column: 'waiting_since', field: 'waiting' })
    case 'due':
      return byTime(byChange, isDown, fixed, { column: 'due_at', field: 'due' })
    case 'priority':
      return priority(byChange, isDown, fixed)
  }
}

/** `down`: who has waited longest, or is due first, comes first. Who does not wait comes last either way. */
const byTime = (
  byChange: Part,
  isDown: boolean,
  fixed: Fixed,
  { column, field }: { column: 'waiting_since' | 'due_at'; field: string },
): readonly Part[] => {
  const isThere = sql<boolean>`t.${sql.ref(column)} is not null`
  const timed: Part = { column, isDown: !isDown, ranges: [isThere], only: all, isByChange: false }
  if (fixed.set.has(field)) return [timed]
  const rests = { ...byChange, only: sql<boolean>`t.${sql.ref(column)} is null` }
  return fixed.unset.has(field) ? [rests] : [timed, rests]
}

const priority = (byChange: Part, isDown: boolean, fixed: Fixed): readonly Part[] => {
  const asked = fixed.among.get('priority')
  return (isDown ? priorities : priorities.toReversed())
    .filter((p) => !asked || asked.includes(p))
    .map((p) => ({
      ...byChange,
      ranges: openings(fixed).map((o): Range => sql`${o} and t.priority = ${p}::text`),
      only: sql<boolean>`t.priority = ${p}::text`,
    }))
}
