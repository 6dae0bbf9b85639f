// The keys as the person has them: their own where they chose some, else those of the desk.
import type { Command } from './command.ts'

type Preferences = Readonly<Record<string, unknown>>

export const placeOf = (id: string) => `key.${id}`

/** '' in the preferences: no key at all. */
export const keysOf = (
  command: Pick<Command, 'id' | 'keys'>,
  preferences: Preferences,
): readonly string[] => {
  const own = preferences[placeOf(command.id)]
  if (typeof own !== 'string') return command.keys
  return own === '' ? [] : [own]
}

export const isOwn = (command: Pick<Command, 'id'>, preferences: Preferences) =>
  typeof preferences[placeOf(command.id)] === 'string'

/** Others that the same press would run, or that a press would keep from being heard: `g` before `g i`. */
export const inConflict = <C extends Pick<Command, 'id' | 'keys'>>(
  command: C,
  all: readonly C[],
  preferences: Preferences,
): C[] => {
  const mine = keysOf(command, preferences)
  return all.filter(
    (other) =>
      other.id !== command.id &&
      keysOf(other, preferences).some((theirs) => mine.some((key) => collide(key, theirs))),
  )
}

const collide = (a: string, b: string) => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
