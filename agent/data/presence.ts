// Who looks at or writes in which ticket right now, and what I tell others about me.
import type { LiveMessage } from '../../contract/live.ts'
import { knownMe } from './me.ts'
import { makeStore, useStorePart } from './store.ts'

export type Present = Extract<LiveMessage, { type: 'presence' }>['people'][number]
const nobody: readonly Present[] = []

const store = makeStore<ReadonlyMap<number, readonly Present[]>>(new Map())

/** Everybody else at this ticket. */
export const usePresent = (number: number): readonly Present[] =>
  useStorePart(store, (all) => all.get(number) ?? nobody)

export const notePresent = (number: number, people: readonly Present[]) => {
  const me = knownMe()?.person.id
  const others = people.filter((p) => p.id !== me)
  store.set((all) => {
    if (others.length === 0 && !all.has(number)) return all
    const next = new Map(all)
    if (others.length) next.set(number, others)
    else next.delete(number)
    return next
  })
}

export const forgetPresent = () => store.set(new Map())

/** Which ticket I have open and whether I write in it; the live socket repeats it. */
export const whereabouts = makeStore<{ number: number | null; state: 'viewing' | 'writing' }>({
  number: null,
  state: 'viewing',
})

export const goTo = (number: number | null) =>
  whereabouts.set((w) => (w.number === number ? w : { number, state: 'viewing' }))

let quiet: ReturnType<typeof setTimeout> | undefined
/** Called with each key typed in a composer; ten seconds of silence end it. */
export const noteWriting = (number: number) => {
  clearTimeout(quiet)
  quiet = setTimeout(stopWriting, 10_000)
  whereabouts.set((w) => (w.number === number && w.state === 'writing' ? w : { number, state: 'writing' }))
}
export const stopWriting = () =>
  whereabouts.set((w) => (w.state === 'viewing' ? w : { ...w, state: 'viewing' }))
