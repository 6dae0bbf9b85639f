// What dispatching shows: tickets in short, ranked people with reasons, loads.
import { z } from 'zod'
import { scoreParts } from '../../rules/routing/strategy.ts'
import { channels } from '../../rules/ticket/words.ts'
import { PersonRef } from '../people.ts'
import { Priority, Status } from '../tickets/shapes.ts'
import { Id, Time } from '../values.ts'

export const number = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
export const one = z.strictObject({ number })
export const Ref = z.object({ id: Id, name: z.string() })

/** Why: a code with its values, for the reader's language, and the same as an English sentence. */
export const Reason = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string(),
})
export type Reason = z.infer<typeof Reason>

/** A ticket as coordinators see it. */
export const DispatchTicket = z.object({
  id: Id,
  number: z.number().int(),
  subject: z.string(),
  status: Status,
  priority: Priority,
  channel: z.enum(channels),
  requester: PersonRef,
  team: Ref.nullable(),
  assignee: PersonRef.nullable(),
  service: Ref.nullable(),
  site: Ref.nullable(),
  tier: z.number().int(),
  /** Earliest due time of its clocks, and which of them. */
  dueAt: Time.nullable(),
  dueTarget: z.enum(['first_response', 'next_response', 'update', 'resolution', 'ola']).nullable(),
  /** Its assignee has to accept it by then. */
  acceptBy: Time.nullable(),
  waitingSince: Time.nullable(),
  isTriaged: z.boolean(),
  createdAt: Time,
  version: z.number().int(),
})
export type DispatchTicket = z.infer<typeof DispatchTicket>

export const Load = z.object({
  /** Weighted points of the open tickets somebody works on; those that wait for others weigh nothing. */
  points: z.number(),
  capacity: z.number(),
  open: z.number().int(),
})

const Score = z.number().min(0).max(1)

/** Somebody who may take a ticket, or the reasons why not. */
export const Suggestion = z.object({
  person: PersonRef,
  /** The higher, the better; 0 where something stands against it. */
  score: Score,
  /** Before their weights. */
  parts: z.object(
    Object.fromEntries(scoreParts.map((part) => [part, Score])) as Record<
      (typeof scoreParts)[number],
      typeof Score
    >,
  ),
  /** The strongest first. */
  reasons: z.array(Reason),
  /** Empty: may take it. */
  blockedBy: z.array(Reason),
  load: Load,
  /** When their shift ends; null: not on shift. */
  shiftEndsAt: Time.nullable(),
})
export type Suggestion = z.infer<typeof Suggestion>

export const overrideReasons = [
  'knows_it',
  'relationship',
  'learning',
  'workload',
  'asked_for',
  'availability',
  'other',
] as const
export const Override = z.object({
  id: Id,
  ticket: z.object({ number: z.number().int(), subject: z.string() }),
  team: Ref.nullable(),
  /** Whom the desk proposed. */
  suggested: PersonRef,
  chosen: PersonRef,
  by: PersonRef.nullable(),
  reason: z.enum(overrideReasons).nullable(),
  note: z.string(),
  at: Time,
})
export type Override = z.infer<typeof Override>
