// What is heavy and seldom used is loaded when it is first used: an idle desk stays small and starts soon.
// Where a promise does no harm, `await import(…)` does the same in fewer words.
import { createRequire } from 'node:module'

const need = createRequire(import.meta.url)

/** `load` runs once, at the first call; what it gives is kept. */
export const onFirstUse = <T>(load: (need: NodeJS.Require) => T): (() => T) => {
  let known: { value: T } | null = null
  return () => {
    known ??= { value: load(need) }
    return known.value
  }
}
