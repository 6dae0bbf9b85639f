// Counts tries before anything costly happens: five in a quarter of an hour, three mails an hour.
import { isIP } from 'node:net'
import { type Refusal, refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import type { Desk } from '../../platform/desk.ts'
import { clear, countDown, countUp } from './store/attempts.ts'

export interface Limit {
  kind: string
  max: number
  minutes: number
}

export const limits = {
  passwordByAccount: { kind: 'password-account', max: 5, minutes: 15 },
  passwordByAddress: { kind: 'password-address', max: 5, minutes: 15 },
  code: { kind: 'code', max: 5, minutes: 15 },
  mailByAccount: { kind: 'mail-account', max: 3, minutes: 60 },
  mailByAddress: { kind: 'mail-address', max: 20, minutes: 60 },
  challenge: { kind: 'challenge', max: 1, minutes: 10 },
} as const satisfies Record<string, Limit>

/** Null: go on. Counted at once and for good, in a transaction of its own; the subject is kept as a keyed hash. */
export const countTry = async (
  desk: Desk,
  workspaceId: string,
  limit: Limit,
  subject: string,
): Promise<Refusal | null> => {
  const now = desk.clock.now()
  const span = Temporal.Duration.from({ minutes: limit.minutes })
  const { count, window_start } = await desk.db.inWorkspace(workspaceId, (tx) =>
    countUp(tx, workspaceId, limit.kind, keyOf(desk, limit, subject), iso(now), iso(now.subtract(span))),
  )
  if (count <= limit.max) return null
  const left = now.until(Temporal.Instant.from(window_start).add(span)).total('seconds')
  // One who was counted a moment later may have begun the window: still no longer than the window lasts.
  const retryAfter = Math.min(Math.max(1, Math.ceil(left)), limit.minutes * 60)
  return refuse('too_many', `Too many tries. Wait ${Math.ceil(retryAfter / 60)} minutes and try again.`, {
    data: { retryAfter },
  })
}

/** The try was right: `all` forgets every try, otherwise only this one is given back. */
export const forgiveTry = (
  desk: Desk,
  workspaceId: string,
  limit: Limit,
  subject: string,
  all = false,
): Promise<void> =>
  desk.db.inWorkspace(workspaceId, (tx) =>
    (all ? clear : countDown)(tx, workspaceId, limit.kind, keyOf(desk, limit, subject)),
  )

const keyOf = (desk: Desk, limit: Limit, subject: string): string =>
  desk.seal.sign('attempt', `${limit.kind}\n${subject}`)

/** Who is counted as one: an IPv4 address, or the /64 network an IPv6 address lies in. */
export const networkOf = (ip: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped) return mapped
  if (isIP(ip) !== 6) return ip
  const [head = '', tail] = ip.toLowerCase().split('::')
  const left = head.split(':').filter((part) => part !== '')
  const right = (tail ?? '').split(':').filter((part) => part !== '')
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  return [...left, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...right].slice(0, 4).join(':')
}
