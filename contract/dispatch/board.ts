// The board: what nobody has yet, and people with their time.
import { z } from 'zod'
import { PersonRef } from '../people.ts'
import { route } from '../route.ts'
import { Id, Time } from '../values.ts'
import { DispatchTicket, Load, Reason, Ref, Suggestion } from './shapes.ts'

/** A ticket or visit on somebody's line of time. */
export const BoardCard = z.object({
  ticket: DispatchTicket,
  /** `work`: expected; `visit`: at a fixed time; `suggested`: whom the desk proposes it to. */
  kind: z.enum(['work', 'visit', 'suggested']),
  visitId: Id.nullable(),
  /** When work on it is expected. */
  from: Time,
  to: Time,
  /** Minutes by which it is expected to be late; null: in time, or nothing is promised. Red before it is late. */
  lateMinutes: z.number().int().nullable(),
  /** Why it will be late. */
  because: Reason.nullable(),
})
export type BoardCard = z.infer<typeof BoardCard>

/** What else is in somebody's day. */
export const BoardBlock = z.object({
  kind: z.enum(['off', 'break', 'leave', 'sick', 'training', 'on_call', 'other']),
  from: Time,
  to: Time,
  label: z.string(),
})

export const BoardPerson = z.object({
  person: PersonRef,
  tier: z.number().int(),
  teams: z.array(Ref),
  skills: z.array(z.object({ name: z.string(), level: z.number().int() })),
  site: Ref.nullable(),
  /** IANA name. */
  zone: z.string(),
  presence: z.enum(['online', 'away', 'busy', 'on_break', 'off']),
  isOutOfOffice: z.boolean(),
  load: Load,
  shifts: z.array(z.object({ from: Time, to: Time })),
  /** End of the shift now; null: not on shift. */
  shiftEndsAt: Time.nullable(),
  blocks: z.array(BoardBlock),
  cards: z.array(BoardCard),
})
export type BoardPerson = z.infer<typeof BoardPerson>

/** A card that will be late, in words, and what would mend it. */
export const BoardWarning = z.object({
  number: z.number().int(),
  reason: Reason,
  /** Somebody with whom it would be in time. */
  move: z
    .object({
      person: PersonRef,
      /** How long before its due time it would be done. */
      earlyMinutes: z.number().int(),
      reason: Reason,
    })
    .nullable(),
})

export const Board = z.object({
  at: Time,
  from: Time,
  to: Time,
  /** Unassigned, the most pressing first; at most 200. */
  tray: z.array(
    z.object({
      ticket: DispatchTicket,
      suggestion: Suggestion.nullable(),
      /** Where nobody may take it: why not, the commonest reason first. */
      nobody: z.array(Reason),
    }),
  ),
  trayTotal: z.number().int(),
  people: z.array(BoardPerson),
  warnings: z.array(BoardWarning),
  onShift: z.number().int(),
  /** Who has a break within the next hour. */
  breaksDue: z.number().int(),
  /** How many of the tray have a suggestion, all of them followed. */
  suggestions: z.number().int(),
})
export type Board = z.infer<typeof Board>

const Pair = z.strictObject({ number: z.number().int().min(1), personId: Id })
const days = 8 * 86_400_000

export const board = {
  board: route({
    id: 'board.get',
    method: 'GET',
    path: '/board',
    access: 'ticket.dispatch',
    summary: 'Unassigned tickets with suggestions; people with their load, shifts, breaks and expected work',
    query: z
      .strictObject({
        from: Time.optional().describe('Left out: an hour ago'),
        to: Time.optional().describe('Left out: nine hours after the beginning'),
        team: Id.optional(),
        sort: z.enum(['due', 'priority', 'oldest']).default('due'),
      })
      .refine((q) => q.from === undefined || q.to === undefined || q.from < q.to, {
        path: ['to'],
        message: 'must be after the beginning',
      })
      .refine(
        (q) => q.from === undefined || q.to === undefined || Date.parse(q.to) - Date.parse(q.from) <= days,
        {
          path: ['to'],
          message: 'must be at most eight days later',
        },
      ),
    reply: Board,
  }),
  previewAll: route({
    id: 'board.preview',
    method: 'GET',
    path: '/board/suggested',
    access: 'ticket.dispatch',
    summary: 'What "assign all as suggested" would do: nobody over the limit, one after the other',
    query: z.strictObject({ team: Id.optional() }),
    reply: z.object({
      items: z.array(z.object({ ticket: DispatchTicket, suggestion: Suggestion })),
      /** Those nobody may take now. */
      left: z.array(z.object({ ticket: DispatchTicket, nobody: z.array(Reason) })),
      /** How loads would be. */
      people: z.array(z.object({ person: PersonRef, before: Load, after: Load })),
    }),
  }),
  assignAll: route({
    id: 'board.assign',
    method: 'POST',
    path: '/board/suggested',
    access: 'ticket.dispatch',
    summary: 'Assign as previewed; what changed meanwhile is left and named',
    body: z.strictObject({ items: z.array(Pair).min(1).max(200) }),
    reply: z.object({
      items: z.array(z.object({ number: z.number().int(), isDone: z.boolean(), because: Reason.nullable() })),
      assigned: z.number().int(),
    }),
  }),
}
