// What a merge takes over of the facts of the merged one, and how that is undone.
//
// Policy. What the kept one has stays; what it lacks is taken from the other: title, organisation, zone, custom fields
// one by one. Notes are joined, the kept one's first. Undoing takes back only what still stands as the merge left it.
// Only requesters are merged away: somebody of the team has sign-ins and tokens of their own.
// Example: kept {title: ''}, merged {title: 'Buyer'} → title 'Buyer'; undone, it is empty again unless somebody wrote
// another one meanwhile.
import { type Refusal, refuse } from '../refusal.ts'
import type { FieldValue, FieldValues } from '../ticket/fields.ts'

export interface Facts {
  note: string
  fields: FieldValues
  /** Texts and ids by name; '' and null are empty. */
  plain: Readonly<Record<string, string | null>>
}

/** What was taken over: by name, what stood there before and what stands there now. */
export interface TakenOver {
  plain: Readonly<Record<string, { before: string | null; after: string }>>
  fields: FieldValues
  note: { before: string; added: string } | null
}

export const planTakeOver = (kept: Facts, merged: Facts): TakenOver => ({
  plain: Object.fromEntries(
    Object.entries(merged.plain).flatMap(([name, after]) =>
      after && !kept.plain[name] ? [[name, { before: kept.plain[name] ?? null, after }]] : [],
    ),
  ),
  fields: Object.fromEntries(Object.entries(merged.fields).filter(([key]) => kept.fields[key] === undefined)),
  note:
    merged.note.trim() === '' || merged.note === kept.note ? null : { before: kept.note, added: merged.note },
})

export const takeOver = (kept: Facts, taken: TakenOver): Facts => ({
  plain: {
    ...kept.plain,
    ...Object.fromEntries(Object.entries(taken.plain).map(([name, { after }]) => [name, after])),
  },
  fields: { ...kept.fields, ...taken.fields },
  note: taken.note ? joined(kept.note, taken.note.added) : kept.note,
})

export const takeBack = (kept: Facts, taken: TakenOver): Facts => ({
  plain: {
    ...kept.plain,
    ...Object.fromEntries(
      Object.entries(taken.plain).flatMap(([name, { before, after }]) =>
        kept.plain[name] === after ? [[name, before]] : [],
      ),
    ),
  },
  fields: Object.fromEntries(
    Object.entries(kept.fields).filter(([key, value]) => !isSame(taken.fields[key], value)),
  ),
  note: taken.note ? parted(kept.note, taken.note) : kept.note,
})

const between = '\n\n'
const joined = (note: string, added: string): string => (note.trim() === '' ? added : note + between + added)

/** Takes the added words out where they still stand; whatever else was written stays. */
const parted = (note: string, { before, added }: { before: string; added: string }): string => {
  if (note === joined(before, added)) return before
  const tail = between + added
  const at = note.indexOf(tail)
  if (at >= 0) return note.slice(0, at) + note.slice(at + tail.length)
  return note
}

const isSame = (a: FieldValue | undefined, b: FieldValue): boolean =>
  a !== undefined && JSON.stringify(a) === JSON.stringify(b)

export interface Mergeable {
  id: string
  role: string
  state: string
}

/** Null: the two may be merged. */
export const judgeMerge = (kept: Mergeable, merged: Mergeable): Refusal | null => {
  if (kept.id === merged.id) return refuse('not_possible', 'These are the same person already.')
  if (kept.state === 'merged' || merged.state === 'merged')
    return refuse('not_possible', 'One of them was merged already; undo that first.')
  if (merged.role !== 'requester')
    return refuse('not_possible', 'Somebody of the team cannot be merged away; merge the other way round.')
  return null
}
