// Macros: words and changes at one stroke, looked at before they are used.
import { z } from 'zod'
import { PersonRef } from './people.ts'
import { route } from './route.ts'
import { FieldChanges } from './tickets/fields.ts'
import { Level, Priority, Status, Tag, Text } from './tickets/shapes.ts'
import { Empty, Id, Name, Time } from './values.ts'

export const MacroActions = z.strictObject({
  /** Liquid with HTML; the placeholders of mail templates. '' or left out: no words. */
  reply: Text.optional(),
  note: Text.optional(),
  status: Status.optional(),
  teamId: Id.nullable().optional(),
  /** `me`: whoever uses it. */
  assigneeId: z
    .union([Id, z.literal('me')])
    .nullable()
    .optional(),
  impact: Level.optional(),
  urgency: Level.optional(),
  priority: Priority.optional(),
  addTags: z.array(Tag).max(50).optional(),
  removeTags: z.array(Tag).max(50).optional(),
  fields: FieldChanges.optional(),
  checklistId: Id.optional(),
  snoozeHours: z.number().int().min(1).max(8760).optional(),
})
export type MacroActions = z.infer<typeof MacroActions>

const Shape = {
  name: Name,
  scope: z.enum(['personal', 'team', 'shared']),
  teamId: Id.nullable(),
  actions: MacroActions,
}

export const Macro = z.object({
  id: Id,
  ...Shape,
  owner: PersonRef,
  mayChange: z.boolean(),
  /** How often I used it, for the order. */
  uses: z.number().int(),
  lastUsedAt: Time.nullable(),
  version: z.number().int(),
})
export type Macro = z.infer<typeof Macro>

const one = z.strictObject({ id: Id })
const onTicket = z.strictObject({
  number: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  id: Id,
})

export const macros = {
  list: route({
    id: 'macros.list',
    method: 'GET',
    path: '/macros',
    access: 'ticket.read',
    summary: 'Macros I may use, by name',
    reply: z.object({ items: z.array(Macro) }),
  }),
  create: route({
    id: 'macros.create',
    method: 'POST',
    path: '/macros',
    access: 'ticket.change',
    summary: 'Save a macro; a shared one needs view.share',
    body: z.strictObject({ ...Shape, teamId: Shape.teamId.default(null) }),
    reply: Macro,
    status: 201,
    version: (m) => m.version,
  }),
  change: route({
    id: 'macros.change',
    method: 'PATCH',
    path: '/macros/:id',
    access: 'ticket.change',
    summary: 'Change a macro',
    params: one,
    body: z.strictObject(Shape).partial(),
    reply: Macro,
    version: (m) => m.version,
  }),
  remove: route({
    id: 'macros.remove',
    method: 'DELETE',
    path: '/macros/:id',
    access: 'ticket.change',
    summary: 'Remove a macro',
    params: one,
    reply: Empty,
    status: 204,
  }),
  preview: route({
    id: 'macros.preview',
    method: 'POST',
    path: '/tickets/:number/macros/:id/preview',
    access: 'ticket.read',
    summary: 'What a macro would write and change on this ticket, without doing it',
    params: onTicket,
    reply: z.object({
      reply: z.object({ html: z.string(), text: z.string() }).nullable(),
      note: z.object({ html: z.string(), text: z.string() }).nullable(),
      /** As PATCH /tickets/{number} takes it, with `me` already somebody. */
      change: z.record(z.string(), z.unknown()),
      /** Each change in words, such as "Status: open → pending". */
      words: z.array(z.object({ what: z.string(), from: z.string(), to: z.string() })),
      checklistId: Id.nullable(),
      snoozedUntil: Time.nullable(),
      /** Placeholders that are empty on this ticket. */
      missing: z.array(z.string()),
    }),
  }),
  used: route({
    id: 'macros.used',
    method: 'POST',
    path: '/macros/:id/uses',
    access: 'ticket.read',
    summary: 'Count a use, so that the macros I use most stand first',
    params: one,
    reply: Empty,
    status: 204,
  }),
}
