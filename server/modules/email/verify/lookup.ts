// Asks the DNS for checking senders: answers are kept for minutes, and a DNS that is silent is left alone for a while.
import type { Desk } from '../../../platform/desk.ts'

/** As mailauth asks; rejects with a `code` as Node's own resolver does. */
export type Lookup = (name: string, type: string) => Promise<string[][]>

const freshMillis = 5 * 60_000
const most = 5000
const patience = 2000
/** So many silences in a row, and for so long nobody is asked. */
const silences = 5
const restMillis = 30_000

const lookups = new WeakMap<Desk, Lookup>()

/** One a desk. */
export const lookupOf = (desk: Desk): Lookup => {
  const lookup = lookups.get(desk) ?? remember(desk)
  lookups.set(desk, lookup)
  return lookup
}

const remember = (desk: Desk): Lookup => {
  const kept = new Map<string, { answer: Promise<string[][]>; until: number }>()
  let silent = 0
  let restUntil = 0
  const ask = async (name: string, type: string): Promise<string[][]> => {
    if (performance.now() < restUntil) throw trouble('ETIMEOUT')
    const { records } = desk.names
    if (!records) throw trouble('ENOTFOUND')
    try {
      const answer = await inTime(records(name, type))
      silent = 0
      return answer as string[][]
    } catch (error) {
      if (isAnswer(error)) silent = 0
      else {
        silent += 1
        if (silent >= silences) restUntil = performance.now() + restMillis
      }
      throw error
    }
  }
  return (name, type) => {
    const key = `${type} ${name}`
    const known = kept.get(key)
    if (known && known.until > performance.now()) return known.answer
    const answer = ask(name, type)
    answer.catch((error: unknown) => {
      if (!isAnswer(error)) kept.delete(key)
    })
    if (kept.size >= most) kept.delete(kept.keys().next().value as string)
    kept.set(key, { answer, until: performance.now() + freshMillis })
    return answer
  }
}

/** "There is no such name" is an answer, too. */
const isAnswer = (error: unknown): boolean => {
  const { code } = error as { code?: string }
  return code === 'ENOTFOUND' || code === 'ENODATA'
}

const inTime = <T>(work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(trouble('ETIMEOUT')), patience)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })

const trouble = (code: string): Error => Object.assign(new Error(`the DNS: ${code}`), { code })
