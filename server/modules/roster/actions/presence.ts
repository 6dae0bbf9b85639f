// Saying whether somebody is here.
import type { StaffProfile } from '../../../../contract/roster.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { choiceEnds } from '../../../../rules/roster/presence.ts'
import type { PresenceState } from '../../../../rules/roster/types.ts'
import { commitIn } from '../../../platform/commit.ts'
import { Refused } from '../../../platform/refused.ts'
import { type By, tell } from '../by.ts'
import { loadStaff } from '../load.ts'
import { timeOf } from '../show/staff.ts'
import { saveChoice } from '../store/staff.ts'
import { showOne } from './staff.ts'

export const setPresence = (
  by: By,
  personId: string,
  { state, until }: { state: PresenceState | null; until: string | null },
): Promise<StaffProfile> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    const now = by.desk.clock.now()
    const [person] = await loadStaff(tx, by.workspaceId, now, { personIds: [personId] })
    if (!person) throw new Refused(refuse('not_found', 'There is nobody of the team with this id.'))
    if (until !== null && Temporal.Instant.compare(Temporal.Instant.from(until), now) <= 0)
      throw new Refused(
        refuse('invalid', 'This time is over.', {
          faults: [{ field: 'body.until', message: 'must lie ahead' }],
        }),
      )
    const ends = choiceEnds(person.spans, now.epochMilliseconds)
    const holdsUntil = until ?? (ends === null ? null : timeOf(ends))
    await saveChoice(tx, by.workspaceId, personId, state && { state, until: holdsUntil }, now)
    await tell(tx, by, {
      subjectType: 'staff',
      subjectId: personId,
      type: 'presence.changed',
      data: { personId, state, until: state === null ? null : holdsUntil },
    })
    return showOne(tx, by, personId)
  })
