// Customers and organisations in full: identities, notes, fields, merging duplicates, bringing in from CSV.
import { z } from 'zod'
import { Organisation, Person } from './people.ts'
import { route } from './route.ts'
import { FieldChanges, FieldValuesShape } from './tickets/fields.ts'
import { Email, Empty, Id, Name, PageQuery, page, Time } from './values.ts'

const one = z.strictObject({ id: Id })
const part = z.strictObject({ id: Id, identityId: Id })

export const Identity = z.object({
  id: Id,
  kind: z.enum(['email', 'phone']),
  value: z.string(),
  label: z.string(),
})

const MergeRecord = z.object({
  id: Id,
  mergedName: z.string(),
  by: z.string(),
  at: Time,
  state: z.enum(['running', 'done', 'undoing', 'undone']),
})

export const Customer = Person.extend({
  title: z.string(),
  note: z.string(),
  zone: z.string().nullable(),
  isVip: z.boolean(),
  fields: FieldValuesShape,
  identities: z.array(Identity),
  tickets: z.object({ open: z.number().int(), total: z.number().int(), cap: z.number().int() }),
  merges: z.array(MergeRecord),
  /** Others who are probably the same person, and why. */
  duplicates: z.array(z.object({ id: Id, name: z.string(), email: z.string(), because: z.string() })),
  mergedInto: z.object({ id: Id, name: z.string() }).nullable(),
})
export type Customer = z.infer<typeof Customer>

export const OrganisationProfile = Organisation.extend({
  note: z.string(),
  fields: FieldValuesShape,
  people: z.number().int(),
  tickets: z.object({ open: z.number().int(), total: z.number().int(), cap: z.number().int() }),
  merges: z.array(MergeRecord),
})
export type OrganisationProfile = z.infer<typeof OrganisationProfile>

export const customers = {
  get: route({
    id: 'customers.get',
    method: 'GET',
    path: '/customers/:id',
    access: 'person.read',
    summary: 'A person with identities, notes, fields and figures',
    params: one,
    reply: Customer,
  }),
  change: route({
    id: 'customers.change',
    method: 'PATCH',
    path: '/customers/:id',
    access: 'person.write',
    summary: 'Change what is known of a person',
    params: one,
    body: z.strictObject({
      name: Name.optional(),
      title: z.string().trim().max(200).optional(),
      note: z.string().max(20_000).optional(),
      zone: z.string().max(60).nullable().optional(),
      language: z.enum(['en', 'de']).optional(),
      isVip: z.boolean().optional(),
      organisationId: Id.nullable().optional(),
      fields: FieldChanges.optional(),
    }),
    reply: Customer,
  }),
  addIdentity: route({
    id: 'identities.add',
    method: 'POST',
    path: '/customers/:id/identities',
    access: 'person.write',
    summary: 'Add an address or a phone number; mails from it are this person’s',
    params: one,
    body: z.union([
      z.strictObject({
        kind: z.literal('email'),
        value: Email,
        label: z.string().trim().max(60).default(''),
      }),
      z.strictObject({
        kind: z.literal('phone'),
        value: z
          .string()
          .trim()
          .regex(/^\+?[0-9 ()./-]{4,30}$/, 'must be a number such as +44 20 7946 0018'),
        label: z.string().trim().max(60).default(''),
      }),
    ]),
    reply: Customer,
    status: 201,
  }),
  removeIdentity: route({
    id: 'identities.remove',
    method: 'DELETE',
    path: '/customers/:id/identities/:identityId',
    access: 'person.write',
    summary: 'Take an address or number away',
    params: part,
    reply: Customer,
  }),
  makeMain: route({
    id: 'identities.makeMain',
    method: 'POST',
    path: '/customers/:id/identities/:identityId/main',
    access: 'person.write',
    summary: 'Make this the main address; the one before stays as a further one',
    params: part,
    reply: Customer,
  }),
  merge: route({
    id: 'customers.merge',
    method: 'POST',
    path: '/customers/:id/merge',
    access: 'person.write',
    summary: 'This and another are one person: their tickets, addresses and notes come here',
    params: one,
    body: z.strictObject({ otherId: Id }),
    reply: Customer,
  }),
  unmerge: route({
    id: 'customers.unmerge',
    method: 'POST',
    path: '/customers/:id/merges/:identityId/undo',
    access: 'person.write',
    summary: 'Undo a merge: what came with it goes back',
    params: part,
    reply: Customer,
  }),
  organisation: route({
    id: 'organisations.get',
    method: 'GET',
    path: '/organisations/:id',
    access: 'organisation.read',
    summary: 'An organisation with notes, fields and figures',
    params: one,
    reply: OrganisationProfile,
  }),
  changeOrganisation: route({
    id: 'organisations.describe',
    method: 'PATCH',
    path: '/organisations/:id/profile',
    access: 'organisation.write',
    summary: 'Change the notes and fields of an organisation',
    params: one,
    body: z.strictObject({ note: z.string().max(20_000).optional(), fields: FieldChanges.optional() }),
    reply: OrganisationProfile,
  }),
  mergeOrganisation: route({
    id: 'organisations.merge',
    method: 'POST',
    path: '/organisations/:id/merge',
    access: 'organisation.write',
    summary: 'This and another are one organisation: its people, tickets and domains come here',
    params: one,
    body: z.strictObject({ otherId: Id }),
    reply: OrganisationProfile,
  }),
  unmergeOrganisation: route({
    id: 'organisations.unmerge',
    method: 'POST',
    path: '/organisations/:id/merges/:identityId/undo',
    access: 'organisation.write',
    summary: 'Undo a merge of organisations',
    params: part,
    reply: OrganisationProfile,
  }),
  imports: route({
    id: 'people.imports',
    method: 'GET',
    path: '/people-imports',
    access: 'person.write',
    summary: 'Bringing in of people so far, newest first',
    query: z.strictObject(PageQuery),
    reply: page(
      z.object({
        id: Id,
        name: z.string(),
        state: z.enum(['running', 'done', 'failed']),
        counts: z.record(z.string(), z.number().int()),
        startedAt: Time,
        finishedAt: Time.nullable(),
      }),
    ),
  }),
  import: route({
    id: 'people.import',
    method: 'POST',
    path: '/people-imports',
    access: 'person.write',
    summary:
      'Bring in people and their organisations from CSV (RFC 4180); `dryRun` only says what would happen',
    body: z.strictObject({
      name: Name,
      csv: z.string().min(1).max(20_000_000),
      dryRun: z.boolean().default(true),
      /** Column heading → what it means; left out: guessed from the heading. `field:<key>` for custom fields. */
      columns: z.record(z.string(), z.string().max(60)).optional(),
      onKnown: z.enum(['update', 'skip']).default('update'),
    }),
    reply: z.object({
      id: Id.nullable(),
      columns: z.array(z.object({ heading: z.string(), meaning: z.string().nullable(), sample: z.string() })),
      counts: z.object({
        rows: z.number().int(),
        created: z.number().int(),
        updated: z.number().int(),
        unchanged: z.number().int(),
        skipped: z.number().int(),
        organisations: z.number().int(),
      }),
      /** The first 100 rows that cannot be brought in, and why. */
      faults: z.array(z.object({ line: z.number().int(), field: z.string(), message: z.string() })),
    }),
  }),
  notTheSame: route({
    id: 'customers.notTheSame',
    method: 'DELETE',
    path: '/customers/:id/duplicates/:identityId',
    access: 'person.write',
    summary: 'These two are different people: suggest it no more',
    params: part,
    reply: Empty,
    status: 204,
  }),
}
