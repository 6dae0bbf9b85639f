// One change to a mailbox's row, with its event, and the mailbox as it is then.
import type { Updateable } from 'kysely'
import type { Mailbox } from '../../../../contract/email.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import type { Tables } from '../../../platform/tables.ts'
import { lockMailbox } from '../store/lock-mailbox.ts'
import { type MailboxRow, updateMailbox } from '../store/mailboxes.ts'
import { showOne } from './show.ts'

export const noMailbox = (): Refusal => refuse('not_found', 'There is no such mailbox.')

export const changeRow = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
  type: string,
  change: (row: MailboxRow) => Updateable<Tables['mailbox']>,
): Promise<Mailbox | Refusal> =>
  commitIn(desk, workspaceId, async (tx) => {
    const row = await lockMailbox(tx, workspaceId, id)
    if (!row) return noMailbox()
    await updateMailbox(tx, workspaceId, id, change(row))
    await writeEvents(tx, workspaceId, desk.clock.now(), [
      { subjectType: 'mailbox', subjectId: id, type, actor, data: {} },
    ])
    return showOne(desk, tx, workspaceId, id)
  })
