// What travels over the live socket `/api/v1/live` to the agents' workspace.
import { z } from 'zod'
import { TicketRow } from './tickets.ts'

/** The desk → browser. `position` grows; after a gap the browser asks its lists again. */
export const LiveMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), position: z.number().int() }),
  z.object({
    type: z.literal('tickets'),
    position: z.number().int(),
    rows: z.array(TicketRow).describe('Tickets as they are now'),
    events: z.array(
      z.object({
        number: z.number().int(),
        type: z.string(),
        actorId: z.string().nullable(),
        actorName: z.string(),
      }),
    ),
  }),
  z.object({
    type: z.literal('presence'),
    number: z.number().int(),
    people: z.array(z.object({ id: z.string(), name: z.string(), state: z.enum(['viewing', 'writing']) })),
  }),
  z.object({ type: z.literal('notices'), unread: z.number().int().describe('My unread notices') }),
  z.object({
    type: z.literal('roster'),
    personIds: z.array(z.string()).describe('Whose shifts or presence changed; empty: ask again for all'),
  }),
  z.object({
    type: z.literal('articles'),
    items: z.array(
      z.object({
        number: z.number().int(),
        draft: z
          .object({ language: z.string(), version: z.number().int() })
          .nullable()
          .describe('The draft that was saved; null: something else of the article changed'),
      }),
    ),
  }),
  z.object({ type: z.literal('signed-out') }),
])
export type LiveMessage = z.infer<typeof LiveMessage>

/** Browser → desk: which ticket is open and whether somebody writes in it; repeated every 20 s, forgotten after 30 s. */
export const LiveCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('presence'),
    number: z.number().int().nullable(),
    state: z.enum(['viewing', 'writing']),
  }),
])
export type LiveCommand = z.infer<typeof LiveCommand>
