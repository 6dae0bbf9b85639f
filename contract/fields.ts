// Custom fields: what they are, for tickets, people and organisations.
import { z } from 'zod'
import { fieldKinds } from '../rules/ticket/fields.ts'
import { Condition } from './conditions.ts'
import { route } from './route.ts'
import { Empty, Id, Name } from './values.ts'

const Option = z.string().trim().min(1).max(200)

export const Field = z.object({
  id: Id,
  subject: z.enum(['ticket', 'person', 'organisation']),
  key: z.string(),
  name: z.string(),
  help: z.string(),
  kind: z.enum(fieldKinds),
  options: z.array(z.string()),
  shownWhen: Condition.nullable(),
  requiredOnSolve: z.boolean(),
  position: z.number().int(),
  isArchived: z.boolean(),
})
export type Field = z.infer<typeof Field>

const one = z.strictObject({ id: Id })
const Changeable = {
  name: Name,
  help: z.string().max(500),
  options: z
    .array(Option)
    .max(1000)
    .describe('Of choice and choices: the choices; of tree: paths such as `hardware/printer`'),
  shownWhen: Condition.nullable().describe('Shown and asked for only where this holds; tickets only'),
  requiredOnSolve: z.boolean(),
}

export const fields = {
  list: route({
    id: 'fields.list',
    method: 'GET',
    path: '/fields',
    access: 'workspace.read',
    summary: 'Custom fields in their order, archived ones last',
    reply: z.object({ items: z.array(Field) }),
  }),
  create: route({
    id: 'fields.create',
    method: 'POST',
    path: '/fields',
    access: 'workspace.write',
    summary: 'Add a custom field; key, kind and whose it is stay as they are',
    body: z.strictObject({
      subject: z.enum(['ticket', 'person', 'organisation']),
      key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'must begin with a letter: a–z, 0–9 and _ only'),
      kind: z.enum(fieldKinds),
      name: Changeable.name,
      help: Changeable.help.default(''),
      options: Changeable.options.default([]),
      shownWhen: Changeable.shownWhen.default(null),
      requiredOnSolve: Changeable.requiredOnSolve.default(false),
    }),
    reply: Field,
    status: 201,
  }),
  change: route({
    id: 'fields.change',
    method: 'PATCH',
    path: '/fields/:id',
    access: 'workspace.write',
    summary: 'Change a custom field, archive it or take it back',
    params: one,
    body: z
      .strictObject(Changeable)
      .partial()
      .extend({ isArchived: z.boolean().optional(), position: z.number().int().min(0).max(1000).optional() }),
    reply: Field,
  }),
  remove: route({
    id: 'fields.remove',
    method: 'DELETE',
    path: '/fields/:id',
    access: 'workspace.write',
    summary: 'Remove a custom field that nothing uses',
    params: one,
    reply: Empty,
    status: 204,
  }),
}
