// Where the person is in the lists: the rows in order, the cursor, the selection, the open ticket. Keys act on this.
import type { Filter } from '../data/filter.ts'
import { makeStore, useStorePart } from '../data/store.ts'
import { goToList, goToTicket } from '../shell/go.ts'

export interface Place {
  filter: Filter
  rows: readonly number[]
  /** The server has more rows than are loaded. */
  hasMore: boolean
  cursor: number | null
  selected: ReadonlySet<number>
  /** All that the list holds are selected, loaded or not, but these; null: only what `selected` names. */
  allBut: ReadonlySet<number> | null
  open: number | null
}

const none: ReadonlySet<number> = new Set()
export const placeStore = makeStore<Place>({
  filter: { list: 'mine', status: 'unsolved' },
  rows: [],
  hasMore: false,
  cursor: null,
  selected: none,
  allBut: null,
  open: null,
})

export const usePlacePart = <T>(choose: (place: Place) => T) => useStorePart(placeStore, choose)
export const setPlace = (part: Partial<Place>) => placeStore.set((old) => ({ ...old, ...part }))

/** The rows as they are now; when the one under the cursor has left, the cursor stays where it was and takes the next. */
export const showRows = (rows: readonly number[], hasMore: boolean) =>
  placeStore.set((old) => {
    const at = old.cursor === null ? -1 : old.rows.indexOf(old.cursor)
    const isGone = at >= 0 && old.cursor !== null && !rows.includes(old.cursor)
    const cursor = isGone ? (rows[Math.min(at, rows.length - 1)] ?? null) : old.cursor
    const { allBut } = old
    const selected = allBut ? new Set(rows.filter((n) => !allBut.has(n))) : old.selected
    return { ...old, rows, hasMore, cursor, selected }
  })

/** What a change by key is about: the selection, else the open ticket, else the row under the cursor. */
export const targets = (): number[] => {
  const { selected, open, cursor } = placeStore.get()
  if (selected.size > 0) return [...selected]
  const one = open ?? cursor
  return one === null ? [] : [one]
}

/** To the next or previous ticket: opens it when one is open, else moves the cursor. */
export const step = (by: number) => {
  const { rows, cursor, open, filter } = placeStore.get()
  const next = rows[indexAfter(rows, open ?? cursor, by)]
  if (next === undefined) return
  setPlace({ cursor: next })
  if (open !== null && next !== open) void goToTicket(next, filter, true)
}

const indexAfter = (rows: readonly number[], at: number | null, by: number) => {
  const from = at === null ? -1 : rows.indexOf(at)
  if (from < 0) return by < 0 ? rows.length - 1 : 0
  return Math.max(0, Math.min(rows.length - 1, from + by))
}

export const stepTo = (end: 'first' | 'last') => step(end === 'first' ? -1e9 : 1e9)

export const openCursor = () => {
  const { cursor, rows, filter } = placeStore.get()
  const number = cursor ?? rows[0]
  if (number !== undefined) void goToTicket(number, filter)
}

/** One step out: the selection first, then the ticket. */
export const back = () => {
  const { selected, open, filter } = placeStore.get()
  if (selected.size > 0) selectNone()
  else if (open !== null) void goToList(filter)
}

export const toggle = (number: number | null) => {
  if (number === null) return
  placeStore.set((old) => {
    const selected = new Set(old.selected)
    const isOut = selected.delete(number)
    if (!isOut) selected.add(number)
    const allBut = old.allBut && new Set(old.allBut)
    if (isOut) allBut?.add(number)
    else allBut?.delete(number)
    return { ...old, selected, allBut: selected.size > 0 ? allBut : null, cursor: number }
  })
}

/** Moves the cursor and takes both rows into the selection. */
export const extend = (by: number) => {
  const { rows, cursor, open } = placeStore.get()
  const from = cursor ?? open
  const to = rows[indexAfter(rows, from, by)]
  if (to === undefined) return
  placeStore.set((old) => ({
    ...old,
    cursor: to,
    selected: new Set([...old.selected, ...(from === null ? [] : [from]), to]),
  }))
}

/** From the cursor to the row clicked with Shift. */
export const extendTo = (number: number) => {
  const { rows, cursor, open } = placeStore.get()
  const a = rows.indexOf(cursor ?? open ?? number)
  const b = rows.indexOf(number)
  const between = rows.slice(Math.min(a, b), Math.max(a, b) + 1)
  placeStore.set((old) => ({ ...old, cursor: number, selected: new Set([...old.selected, ...between]) }))
}

export const selectAll = () => placeStore.set((old) => ({ ...old, selected: new Set(old.rows) }))
export const selectNone = () => setPlace({ selected: none, allBut: null })
/** Everything the list holds, however much of it is loaded. */
export const selectMatching = () =>
  placeStore.set((old) => ({ ...old, selected: new Set(old.rows), allBut: none }))

/** So many that the desk changes them by itself, with a look before and one undo. */
const many = 20
export const isMany = () => {
  const { selected, allBut } = placeStore.get()
  return allBut !== null || selected.size > many
}
