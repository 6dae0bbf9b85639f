// Lets others put something where the caret is, in an editor that is open.
import type { Keeper } from './keeper.ts'

type Insert = (html: string) => void

const open = new Map<Keeper, Insert>()

/** The returned function ends it. */
export const takesInserts = (keeper: Keeper, insert: Insert): (() => void) => {
  open.set(keeper, insert)
  return () => {
    if (open.get(keeper) === insert) open.delete(keeper)
  }
}

/** False when its editor is not open: then the draft takes it. */
export const insertAtCaret = (keeper: Keeper, html: string): boolean => {
  const insert = open.get(keeper)
  insert?.(html)
  return insert !== undefined
}
