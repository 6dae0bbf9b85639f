// Customers and organisations in full: identities, notes, fields, merging duplicates.
import { z } from 'zod'
import { isNumber } from '../rules/people/phone.ts'
import { imports } from './customers/import.ts'
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
  /** `detail` tells two of the same name apart: an address, domains. */
  kept: z.object({ id: Id, name: z.string(), detail: z.string() }),
  merged: z.object({ id: Id, name: z.string(), detail: z.string() }),
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
  ...imports,
}
