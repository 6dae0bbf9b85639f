// Which stretch of which index a list is read from. Each range is what an index begins with, in literals and equals.
import { type RawBuilder, sql } from 'kysely'
import { type Fixed, isEveryOpen } from './fixed.ts'

export type Range = RawBuilder<boolean>

const most = 8
const open = sql<boolean>`t.is_open`
const finished = sql<boolean>`not t.is_open`
const both = (...parts: readonly Range[]): Range => sql`(${sql.join(parts, sql` and `)})`

/** Open ones, finished ones, or first the one and then the other. */
export const openings = ({ flags }: Fixed): readonly Range[] => {
  const isOpen = flags.get('unsolved')
  if (isOpen === undefined) return [open, finished]
  return [isOpen ? open : finished]
}

/** In the order of last changes; a ticket lies in one of them at most. */
export const rangesByChange = (fixed: Fixed): readonly Range[] => {
  const { among, flags, unset } = fixed
  const person = few(among.get('assignee'))
  if (person)
    return cross(
      person.map((id) => sql`t.assignee_id = ${id}::uuid`),
      openings(fixed),
    )
  const requester = few(among.get('requester'))
  if (requester) return requester.map((id) => sql`t.requester_id = ${id}::uuid`)
  const organisation = few(among.get('organisation'))
  if (organisation) return organisation.map((id) => sql`t.organisation_id = ${id}::uuid`)
  const isOpen = flags.get('unsolved')
  if (isOpen === true && unset.has('assignee')) return [both(open, sql`t.assignee_id is null`)]
  const team = few(among.get('team'))
  if (team)
    return cross(
      team.map((id) => sql`t.team_id = ${id}::uuid`),
      openings(fixed),
    )
  const status = among.get('status')
  if (status && status.length > 0 && !(isOpen === true && isEveryOpen(status)))
    return [...new Set(status)].map((s) => sql`t.status = ${s}::text`)
  if (isOpen === true) return [open]
  return isOpen === false ? [sql`t.status = 'solved'`, sql`t.status = 'closed'`] : [sql`true`]
}

/** Ranges in no order at all, of which some may hold only few tickets: the likeliest first. */
export const unorderedRanges = ({ among, flags, set }: Fixed): readonly Range[] => {
  const found: Range[] = []
  const one = (field: string, make: (id: string | number) => Range) => {
    const values = few(among.get(field))
    const [first] = values ?? []
    if (values?.length === 1 && first !== undefined) found.push(make(first))
  }
  one('case', (id) => sql`t.case_id = ${id}::uuid`)
  one('parent', (id) => sql`t.parent_id = ${id}::uuid`)
  if (set.has('case')) found.push(sql`t.case_id is not null`)
  if (set.has('parent')) found.push(sql`t.parent_id is not null`)
  if (flags.get('merged') === true) found.push(sql`t.merged_into is not null`)
  if (flags.get('snoozed') === true || set.has('snoozed_until')) found.push(sql`t.snoozed_until is not null`)
  if (flags.get('spam') === true) found.push(sql`t.is_spam`)
  return found
}

/** Tags that every ticket of the list has one of. */
export const tagsOf = ({ among }: Fixed): readonly string[] | null =>
  (few(among.get('tag')) as readonly string[] | null) ?? null

/** Ranges that another order than that of changes does not follow, but that may be small. */
export const ownRanges = (fixed: Fixed): readonly Range[] | null => {
  const isNamed = ['assignee', 'requester', 'organisation', 'team'].some((f) => few(fixed.among.get(f)))
  return isNamed || (fixed.unset.has('assignee') && fixed.flags.get('unsolved') === true)
    ? rangesByChange(fixed)
    : null
}

const few = (values: readonly (string | number)[] | undefined): readonly (string | number)[] | null =>
  values && values.length <= most ? [...new Set(values)] : null

const cross = (a: readonly Range[], b: readonly Range[]): readonly Range[] =>
  a.flatMap((one) => b.map((other) => both(one, other)))
