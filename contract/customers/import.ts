// Bringing people and their organisations in from CSV.
import { z } from 'zod'
import { route } from '../route.ts'
import { Id, PageQuery, page, Time } from '../values.ts'

export const imports = {
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
}
