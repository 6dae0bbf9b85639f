// Changes what is known of a person. Only what really differs is written, and the event names it.
import { isDeepStrictEqual } from 'node:util'
import type { Updateable } from 'kysely'
import type { Customer } from '../../../../contract/customers.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import type { FieldChanges } from '../../../../rules/fields/values.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { Refused } from '../../../platform/refused.ts'
import type { PersonTable } from '../../../platform/tables.ts'
import { cleanName, needOrganisation, type PersonRow, updatePerson } from '../../people/index.ts'
import { changeFields } from '../fields.ts'
import { lockPeople } from '../merge/lock.ts'
import { needChangeable } from './rights.ts'
import { showCustomer } from './show.ts'

export interface CustomerChange {
  name?: string | undefined
  title?: string | undefined
  note?: string | undefined
  zone?: string | null | undefined
  language?: 'en' | 'de' | undefined
  isVip?: boolean | undefined
  organisationId?: string | null | undefined
  fields?: FieldChanges | undefined
}

export const changeCustomer = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
  input: CustomerChange,
): Promise<Customer> =>
  commitIn(desk, workspaceId, async (tx) => {
    const [before = null] = await lockPeople(tx, [id])
    needChangeable(actor, before)
    needZone(input.zone)
    if (input.organisationId) await needOrganisation(tx, input.organisationId)
    const change = await changesOf(tx, workspaceId, before, input)
    const fields = Object.keys(change)
    if (fields.length === 0) return showCustomer(tx, workspaceId, before)
    const after = await updatePerson(tx, workspaceId, id, change)
    const data = { personId: id, fields, organisationId: after.organisation_id }
    await writeEvents(tx, workspaceId, desk.clock.now(), [
      { subjectType: 'person', subjectId: id, type: 'person.changed', actor, data },
    ])
    return showCustomer(tx, workspaceId, after)
  })

const changesOf = async (
  tx: Tx,
  workspaceId: string,
  before: PersonRow,
  input: CustomerChange,
): Promise<Updateable<PersonTable>> => {
  const fields = await changeFields(tx, workspaceId, 'person', before.fields, input.fields)
  const wanted = {
    name: cleanName(input.name ?? '') || before.name,
    title: input.title === undefined ? before.title : cleanName(input.title),
    note: input.note ?? before.note,
    zone: input.zone === undefined ? before.zone : input.zone,
    language: input.language ?? before.language,
    is_vip: input.isVip ?? before.is_vip,
    organisation_id: input.organisationId === undefined ? before.organisation_id : input.organisationId,
  }
  const differing = Object.entries(wanted).filter(([key, value]) => before[key as keyof PersonRow] !== value)
  return {
    ...Object.fromEntries(differing),
    ...(isDeepStrictEqual(fields, before.fields) ? {} : { fields: JSON.stringify(fields) }),
  }
}

const needZone = (zone: string | null | undefined): void => {
  if (zone == null) return
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    const message = 'must be a time zone such as Europe/Oslo'
    throw new Refused(
      refuse('invalid', `body.zone ${message}`, { faults: [{ field: 'body.zone', message }] }),
    )
  }
}
