// What a merge takes over of a person's row, as the rules see it.
import type { Updateable } from 'kysely'
import type { Facts } from '../../../../rules/people/merge.ts'
import type { PersonTable } from '../../../platform/tables.ts'
import type { PersonRow } from '../../people/index.ts'

export const factsOf = (row: PersonRow): Facts => ({
  note: row.note,
  fields: row.fields,
  plain: { title: row.title, zone: row.zone, organisation: row.organisation_id },
})

export const changeOf = ({ note, fields, plain }: Facts): Updateable<PersonTable> => ({
  note,
  fields: JSON.stringify(fields),
  title: plain.title ?? '',
  zone: plain.zone || null,
  organisation_id: plain.organisation ?? null,
})
