// Who is behind an address: the main one of somebody, or a further one. Who was merged into somebody else owns none.
import { sql } from 'kysely'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import type { PersonRow } from '../person-row.ts'

/** `address`: the one that was asked for, which need not be the main one. */
export type Found = PersonRow & { address: string }

export const loadPersonByEmail = async (tx: Tx, email: string): Promise<PersonRow | null> =>
  (await loadPersonsByEmails(tx, [email]))[0] ?? null

export const loadPersonsByEmails = async (tx: Tx, emails: readonly string[]): Promise<Found[]> =>
  emails.length === 0
    ? []
    : tx
        .selectFrom((e) =>
          e
            .selectFrom('person')
            .select(['workspace_id', 'id as person_id', 'email as address'])
            .where('email', '=', anyOf(emails, 'text'))
            // Written out, so that the index over these is used by a plan that is kept, too.
            .where(sql<boolean>`state <> 'merged'`)
            .unionAll(
              e
                .selectFrom('person_identity')
                .select(['workspace_id', 'person_id', 'value as address'])
                .where('kind', '=', 'email')
                .where('value', '=', anyOf(emails, 'text')),
            )
            .as('found'),
        )
        .innerJoin('person', (j) =>
          j
            .onRef('person.workspace_id', '=', 'found.workspace_id')
            .onRef('person.id', '=', 'found.person_id'),
        )
        .selectAll('person')
        .select('found.address')
        .execute()
