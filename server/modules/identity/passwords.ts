// Hashing of passwords: argon2id as OWASP asks (19 MiB, two passes), never more than two at once.
import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { refuse } from '../../../rules/refusal.ts'
import { Refused } from '../../platform/refused.ts'

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const mostAtOnce = 2
const mostWaiting = 100

let running = 0
const waiting: (() => void)[] = []

/** Each hash takes 19 MiB and some 30 ms of a core: two run, a hundred wait, more are told to come back. */
const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= mostAtOnce) {
    if (waiting.length >= mostWaiting)
      throw new Refused(
        refuse('unavailable', 'Too many sign-ins at this moment. Try again in a few seconds.'),
      )
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password.normalize('NFKC'), cost))

let standIn: Promise<string> | null = null

/** False also for a missing hash, after the same work: nobody learns from the time which accounts exist. */
export const verifyPassword = async (kept: string | null, password: string): Promise<boolean> => {
  standIn ??= hashPassword(randomBytes(24).toString('base64'))
  const nobody = await standIn
  const right = await inTurn(() => verify(kept ?? nobody, password.normalize('NFKC')))
  return right && kept !== null
}
