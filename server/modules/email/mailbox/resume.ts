// Closes the breaker of a mailbox: its automatic mails leave again.
import type { Mailbox } from '../../../../contract/email.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { forgetAutomatic } from '../store/automatic.ts'
import { lockMailbox } from '../store/lock-mailbox.ts'
import { updateMailbox } from '../store/mailboxes.ts'
import { noMailbox } from './change-row.ts'
import { showOne } from './show.ts'

/** Asked again where nothing is paused, it says how the mailbox is. */
export const resumeMailbox = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
): Promise<Mailbox | Refusal> =>
  commitIn(desk, workspaceId, async (tx) => {
    const row = await lockMailbox(tx, workspaceId, id)
    if (!row) return noMailbox()
    if (row.paused_until !== null) {
      await updateMailbox(tx, workspaceId, id, { paused_until: null, paused_because: null })
      await forgetAutomatic(tx, workspaceId, id)
      await writeEvents(tx, workspaceId, desk.clock.now(), [
        { subjectType: 'mailbox', subjectId: id, type: 'mailbox.resumed', actor, data: {} },
      ])
    }
    return (await showOne(desk, tx, workspaceId, id)) ?? refuse('not_found', 'There is no such mailbox.')
  })
