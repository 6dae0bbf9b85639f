// The law of a desk: calendars, SLA policies, rules, routing, services, forms and the like, all kept and changed alike.
//
// A change is a draft first. Publishing makes it the law and keeps the version before, so that every change can be undone.
import { z } from 'zod'
import { type Bodies, type Kind, kinds, modes } from '../rules/law/law.ts'
import { lawBodies } from './law/bodies.ts'
import { PersonRef } from './people.ts'
import { route } from './route.ts'
import { Empty, Id, Name, Time } from './values.ts'

const LawKind = z.enum(kinds)
const AnyBody = z.record(z.string(), z.unknown()).describe('As its kind has it')
const Draft = z.object({ name: z.string(), body: AnyBody, by: PersonRef.nullable(), at: Time })

export const LawItem = z.object({
  id: Id,
  kind: LawKind,
  name: z.string(),
  position: z.number().int(),
  mode: z.enum(modes).describe('`suggest`: it proposes, a person decides'),
  isOn: z.boolean(),
  /** null: never published. */
  version: z.number().int().nullable(),
  /** What is published; null: nothing yet. */
  body: AnyBody.nullable(),
  publishedAt: Time.nullable(),
  draft: Draft.nullable(),
  /** Names of what the bodies speak of by id: people, teams, skills, other items. */
  names: z.record(z.string(), z.string()),
})
export type LawItem = z.infer<typeof LawItem>
/** The body is checked by its kind when it is written. */
export type LawBody<K extends Kind> = Bodies[K]

export const LawVersion = z.object({
  version: z.number().int(),
  name: z.string(),
  body: AnyBody,
  note: z.string(),
  by: PersonRef.nullable(),
  at: Time,
})
export type LawVersion = z.infer<typeof LawVersion>

const one = z.strictObject({ id: Id })
/** One shape a kind, so that a fault names the field in question. */
const variants = kinds.map((kind) =>
  z.strictObject({ kind: z.literal(kind), name: Name, body: lawBodies[kind] }),
)
type Variant = { [K in Kind]: { kind: K; name: string; body: Bodies[K] } }[Kind]
const NewItem = z.discriminatedUnion(
  'kind',
  variants as unknown as [(typeof variants)[number], ...(typeof variants)[number][]],
) as unknown as z.ZodType<Variant, Variant>
const Text = z.string().max(400_000).describe('YAML')

export const law = {
  list: route({
    id: 'law.list',
    method: 'GET',
    path: '/law',
    access: 'law.read',
    summary: 'Items of the law in their order, with their drafts',
    query: z.strictObject({ kind: LawKind.optional() }),
    reply: z.object({ items: z.array(LawItem), version: z.number().int() }),
  }),
  get: route({
    id: 'law.get',
    method: 'GET',
    path: '/law/:id',
    access: 'law.read',
    summary: 'One item of the law',
    params: one,
    reply: LawItem,
  }),
  create: route({
    id: 'law.create',
    method: 'POST',
    path: '/law',
    access: 'law.write',
    summary: 'Begin an item as a draft; it does nothing until it is published',
    body: NewItem,
    reply: LawItem,
    status: 201,
  }),
  saveDraft: route({
    id: 'law.saveDraft',
    method: 'PUT',
    path: '/law/:id/draft',
    access: 'law.write',
    summary: 'Keep a draft of an item; what is published goes on',
    params: one,
    body: NewItem,
    reply: LawItem,
  }),
  dropDraft: route({
    id: 'law.dropDraft',
    method: 'DELETE',
    path: '/law/:id/draft',
    access: 'law.write',
    summary: 'Throw a draft away; an item that was never published goes with it',
    params: one,
    reply: Empty,
    status: 204,
  }),
  publish: route({
    id: 'law.publish',
    method: 'POST',
    path: '/law/:id/publish',
    access: 'law.write',
    summary: 'Make the draft the law',
    params: one,
    body: z.strictObject({ note: z.string().trim().max(1000).default('') }),
    reply: LawItem,
  }),
  switch: route({
    id: 'law.switch',
    method: 'PATCH',
    path: '/law/:id',
    access: 'law.write',
    summary: 'Switch an item on or off, or between acting and suggesting',
    params: one,
    body: z.strictObject({ isOn: z.boolean().optional(), mode: z.enum(modes).optional() }),
    reply: LawItem,
  }),
  remove: route({
    id: 'law.remove',
    method: 'DELETE',
    path: '/law/:id',
    access: 'law.write',
    summary: 'Remove an item nothing else of the law speaks of; its versions are kept',
    params: one,
    reply: Empty,
    status: 204,
  }),
  order: route({
    id: 'law.order',
    method: 'PUT',
    path: '/law/order',
    access: 'law.write',
    summary: 'Set the order of a kind: the first that fits wins, rules act from first to last',
    body: z.strictObject({ kind: LawKind, ids: z.array(Id).max(2000) }),
    reply: Empty,
    status: 204,
  }),
  versions: route({
    id: 'law.versions',
    method: 'GET',
    path: '/law/:id/versions',
    access: 'law.read',
    summary: 'All versions that were ever the law, newest first',
    params: one,
    reply: z.object({ items: z.array(LawVersion) }),
  }),
  restore: route({
    id: 'law.restore',
    method: 'POST',
    path: '/law/:id/restore',
    access: 'law.write',
    summary: 'Publish an older version again',
    params: one,
    body: z.strictObject({ version: z.number().int().min(1) }),
    reply: LawItem,
  }),
  text: route({
    id: 'law.text',
    method: 'GET',
    path: '/law/:id/text',
    access: 'law.read',
    summary: 'An item as YAML: the draft if there is one',
    params: one,
    reply: z.object({ text: Text }),
  }),
  read: route({
    id: 'law.read',
    method: 'POST',
    path: '/law/read',
    access: 'law.write',
    summary: 'Read YAML: the item it stands for, or where it is at fault; nothing is kept',
    body: z.strictObject({ text: Text }),
    reply: z.object({
      item: z.object({ kind: LawKind, name: z.string(), body: AnyBody }).nullable(),
      faults: z.array(
        z.object({
          line: z.number().int().nullable(),
          path: z.string(),
          message: z.string(),
        }),
      ),
    }),
  }),
  print: route({
    id: 'law.print',
    method: 'POST',
    path: '/law/print',
    access: 'law.read',
    summary: 'Write an item that is not kept yet as YAML',
    body: NewItem,
    reply: z.object({ text: Text }),
  }),
}
