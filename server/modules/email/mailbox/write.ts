// Adding, changing and removing mailboxes.
import type { Mailbox } from '../../../../contract/email.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import type { Refusal } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { newId } from '../../../platform/ids.ts'
import { Refused } from '../../../platform/refused.ts'
import { lockMailbox } from '../store/lock-mailbox.ts'
import { loadMailbox, updateMailbox } from '../store/mailboxes.ts'
import { wakeWaiting } from '../store/outgoing.ts'
import { forgetRoutes } from '../store/route-cache.ts'
import { setRoutes } from '../store/routes.ts'
import { aliasesOf, claimAddresses } from './addresses.ts'
import { noMailbox } from './change-row.ts'
import {
  imapColumns,
  type MailboxInput,
  type NewMailboxInput,
  oauthColumns,
  plainColumns,
  sendingColumns,
} from './columns.ts'
import { requireFit } from './fit.ts'
import { showOne } from './show.ts'

export const addMailbox = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  input: NewMailboxInput,
): Promise<Mailbox | Refusal> =>
  attempt(desk, workspaceId, async (tx) => {
    const at = { workspace_id: workspaceId, id: newId() }
    const { name, address } = input
    const aliases = aliasesOf(address, input.aliases)
    await requireFit(desk, tx, null, input)
    await tx
      .insertInto('mailbox')
      .values({
        ...at,
        name,
        address,
        aliases,
        ...plainColumns(input),
        ...imapColumns(desk, at, null, input.imap),
        ...sendingColumns(desk, at, null, input.sending),
        ...oauthColumns(desk, at, null, input),
        created_at: iso(desk.clock.now()),
      })
      .execute()
    await claimAddresses(tx, workspaceId, at.id, [address, ...aliases])
    await tell(desk, tx, workspaceId, actor, at.id, 'mailbox.created')
    return showOne(desk, tx, workspaceId, at.id)
  })

export const changeMailbox = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
  input: MailboxInput,
): Promise<Mailbox | Refusal> =>
  attempt(desk, workspaceId, async (tx) => {
    const before = await lockMailbox(tx, workspaceId, id)
    if (!before) return noMailbox()
    const address = input.address ?? before.address
    const aliases = aliasesOf(address, input.aliases ?? before.aliases)
    await requireFit(desk, tx, before, input)
    await updateMailbox(tx, workspaceId, id, {
      name: input.name ?? before.name,
      address,
      aliases,
      ...plainColumns(input),
      ...imapColumns(desk, before, before, input.imap),
      ...sendingColumns(desk, before, before, input.sending),
      ...oauthColumns(desk, before, before, input),
    })
    await claimAddresses(tx, workspaceId, id, [address, ...aliases])
    if (input.sending) await wakeWaiting(tx, workspaceId, desk.clock.now())
    await tell(desk, tx, workspaceId, actor, id, 'mailbox.changed')
    return showOne(desk, tx, workspaceId, id)
  })

/** Its secrets go at once; its row stays for the tickets and mails that name it. */
export const removeMailbox = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
): Promise<null | Refusal> =>
  attempt(desk, workspaceId, async (tx) => {
    if (!(await loadMailbox(tx, workspaceId, id))) return noMailbox()
    await setRoutes(tx, workspaceId, id, [])
    await updateMailbox(tx, workspaceId, id, {
      removed_at: iso(desk.clock.now()),
      imap: null,
      imap_password: null,
      sending: null,
      sending_password: null,
      dkim: null,
      dkim_key: null,
      webhook_secret: null,
      oauth: null,
      oauth_secret: null,
      oauth_tokens: null,
    })
    await tell(desk, tx, workspaceId, actor, id, 'mailbox.removed')
    return null
  })

/** Refusals come back as values; after a change no route kept in memory is right any more. */
const attempt = async <T>(
  desk: Desk,
  workspaceId: string,
  work: (tx: Tx) => Promise<T | Refusal>,
): Promise<T | Refusal> => {
  try {
    return await commitIn(desk, workspaceId, work)
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  } finally {
    forgetRoutes(desk.db)
  }
}

const tell = (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  id: string,
  type: string,
): Promise<string[]> =>
  writeEvents(tx, workspaceId, desk.clock.now(), [
    { subjectType: 'mailbox', subjectId: id, type, actor, data: {} },
  ])
