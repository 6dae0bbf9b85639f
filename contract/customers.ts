// Customers and organisations in full: identities, notes, fields, merging duplicates, bringing in from CSV.
import { z } from 'zod'
import { isNumber } from '../rules/people/phone.ts'
import { Organisation, Person } from './people.ts'
import { route } from './route.ts'
import { FieldChanges, FieldValuesShape } from './tickets/fields.ts'
import { Email, Empty, Id, Name, PageQuery, page, Time } from './values.ts'

const one = z.strictObject({ id: Id })
const part = z.strictObject({ id: Id, identityId: Id })
const merged = z.strictObject({ id: Id, mergeId: Id })

export const Identity = z.object({
  id: Id,
  kind: z.enum(['email', 'phone']),
  value: z.string(),
  label: z.string(),
})

export const MergeRecord = z.object({
  id: Id,
  mergedId: Id,
  mergedName: z.string(),
  by: z.string(),
  at: Time,
  state: z.enum(['running', 'done', 'undoing', 'undone']),
  /** Tickets it concerns, and how many of them are where they belong by now. */
  tickets: z.number().int(),
  done: z.number().int(),
})
export type MergeRecord = z.infer<typeof MergeRecord>

/** Why two people are probably one. */
export const Likeness = z.enum(['same_name', 'same_number', 'same_local_part'])
export type Likeness = z.infer<typeof Likeness>

const Figures = z.object({
  open: z.number().int(),
  total: z.number().int(),
  /** Counted up to here. */
  cap: z.number().int(),
})

/** What a merge would do. */
export const MergePreview = z.object({
  kept: z.object({ id: Id, name: z.string() }),
  merged: z.object({ id: Id, name: z.string() }),
  tickets: z.number().int(),
  /** Addresses and numbers of a person; people and domains of an organisation. */
  moves: z.array(z.object({ kind: z.enum(['email', 'phone', 'domain', 'people']), value: z.string() })),
  /** What the kept one lacks and takes from the other: `title`, `organisation`, `field:<key>` … */
  fills: z.array(z.object({ field: z.string(), value: z.string() })),
  /** What both have differently: the kept one’s stays. */
  stays: z.array(z.object({ field: z.string(), value: z.string(), instead: z.string() })),
  notesJoined: z.boolean(),
})
export type MergePreview = z.infer<typeof MergePreview>

export const Customer = Person.extend({
  title: z.string(),
  note: z.string(),
  zone: z.string().nullable(),
  isVip: z.boolean(),
  fields: FieldValuesShape,
  identities: z.array(Identity),
  tickets: Figures,
  merges: z.array(MergeRecord),
  /** Others who are probably the same person, and why. */
  duplicates: z.array(z.object({ id: Id, name: z.string(), email: z.string(), because: z.array(Likeness) })),
  mergedInto: z.object({ id: Id, name: z.string() }).nullable(),
})
export type Customer = z.infer<typeof Customer>

export const OrganisationProfile = Organisation.extend({
  note: z.string(),
  fields: FieldValuesShape,
  people: z.number().int(),
  tickets: Figures,
  merges: z.array(MergeRecord),
  mergedInto: z.object({ id: Id, name: z.string() }).nullable(),
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
    body: z
      .strictObject({
        kind: z.enum(['email', 'phone']),
        value: z.string().trim().min(1).max(254),
        label: z.string().trim().max(60).default(''),
      })
      .superRefine(({ kind, value }, context) => {
        const isGood = kind === 'email' ? Email.safeParse(value).success : isNumber(value)
        if (isGood) return
        const example =
          kind === 'email' ? 'an email address such as jane@example.org' : 'a number such as +44 20 7946 0018'
        context.addIssue({ code: 'custom', path: ['value'], message: `must be ${example}` })
      }),
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
  previewMerge: route({
    id: 'customers.previewMerge',
    method: 'POST',
    path: '/customers/:id/merge-preview',
    access: 'person.write',
    summary: 'What merging another person into this one would do',
    params: one,
    body: z.strictObject({ otherId: Id }),
    reply: MergePreview,
  }),
  unmerge: route({
    id: 'customers.unmerge',
    method: 'POST',
    path: '/customers/:id/merges/:mergeId/undo',
    access: 'person.write',
    summary: 'Undo a merge: what came with it goes back',
    params: merged,
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
  previewMergeOrganisation: route({
    id: 'organisations.previewMerge',
    method: 'POST',
    path: '/organisations/:id/merge-preview',
    access: 'organisation.write',
    summary: 'What merging another organisation into this one would do',
    params: one,
    body: z.strictObject({ otherId: Id }),
    reply: MergePreview,
  }),
  unmergeOrganisation: route({
    id: 'organisations.unmerge',
    method: 'POST',
    path: '/organisations/:id/merges/:mergeId/undo',
    access: 'organisation.write',
    summary: 'Undo a merge of organisations',
    params: merged,
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
        by: z.string(),
        /** Rows that could not be brought in, the first 100. */
        faults: z.array(z.object({ line: z.number().int(), field: z.string(), message: z.string() })),
        error: z.string().nullable(),
      }),
    ),
  }),
  import: route({
    id: 'people.import',
    method: 'POST',
    path: '/people-imports',
    access: 'person.write',
    summary:
      'Bring in people and their organisations from a CSV file (RFC 4180), one part named `files`; `dryRun` only says what would happen',
    files: true,
    body: z.strictObject({
      dryRun: z.boolean().default(true),
      /**
       * Column heading → what it means: name, firstName, lastName, email, email2, phone, organisation, domain, title,
       * language, note, vip or `field:<key>`; empty: not brought in. Left out: guessed from the heading.
       */
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
    path: '/customers/:id/duplicates/:otherId',
    access: 'person.write',
    summary: 'These two are different people: suggest it no more',
    params: z.strictObject({ id: Id, otherId: Id }),
    reply: Empty,
    status: 204,
  }),
  duplicates: route({
    id: 'customers.duplicates',
    method: 'GET',
    path: '/people-duplicates',
    access: 'person.read',
    summary: 'People of the same name or number who are probably one person, by name',
    query: z.strictObject(PageQuery),
    reply: page(
      z.object({
        because: z.array(Likeness),
        people: z.array(
          z.object({
            id: Id,
            name: z.string(),
            email: z.string(),
            organisation: z.string().nullable(),
            createdAt: Time,
          }),
        ),
      }),
    ),
  }),
}
