// Changes the notes and custom fields of an organisation.
import { isDeepStrictEqual } from 'node:util'
import type { OrganisationProfile } from '../../../../contract/customers.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import type { FieldChanges } from '../../../../rules/fields/values.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { Refused } from '../../../platform/refused.ts'
import { organisations } from '../../people/index.ts'
import { changeFields } from '../fields.ts'
import { lockOrganisations } from '../merge/lock.ts'
import { noOrganisation, showProfile } from './show.ts'

export const describeOrganisation = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
  input: { note?: string | undefined; fields?: FieldChanges | undefined },
): Promise<OrganisationProfile> =>
  commitIn(desk, workspaceId, async (tx) => {
    const [before] = await lockOrganisations(tx, [id])
    if (!before) throw new Refused(noOrganisation)
    if (before.merged_into)
      throw new Refused(refuse('not_possible', 'This organisation was merged into another; undo that first.'))
    const fields = await changeFields(tx, workspaceId, 'organisation', before.fields, input.fields)
    const note = input.note ?? before.note
    const changed = [
      ...(note === before.note ? [] : ['note']),
      ...(isDeepStrictEqual(fields, before.fields) ? [] : ['fields']),
    ]
    if (changed.length === 0) return showProfile(tx, workspaceId, before)
    const after = await organisations.updateOrganisation(tx, workspaceId, id, {
      note,
      fields: JSON.stringify(fields),
    })
    await writeEvents(tx, workspaceId, desk.clock.now(), [
      {
        subjectType: 'organisation',
        subjectId: id,
        type: 'organisation.described',
        actor,
        data: { fields: changed },
      },
    ])
    return showProfile(tx, workspaceId, after)
  })
