// Opening and closing a mailbox's webhook. Opening again makes address and secret new: the old ones end.
import type { Mailbox } from '../../../../contract/email.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { isRefusal, type Refusal } from '../../../../rules/refusal.ts'
import type { Desk } from '../../../platform/desk.ts'
import { changeRow } from '../mailbox/change-row.ts'
import { makeWebhook } from './proof.ts'

export const openWebhook = async (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
): Promise<{ url: string; secret: string } | Refusal> => {
  const { sealed, url, secret } = makeWebhook(desk, { workspace_id: workspaceId, id })
  const changed = await changeRow(desk, workspaceId, actor, id, 'mailbox.webhook_opened', () => ({
    webhook_secret: sealed,
  }))
  return isRefusal(changed) ? changed : { url, secret }
}

export const closeWebhook = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
): Promise<Mailbox | Refusal> =>
  changeRow(desk, workspaceId, actor, id, 'mailbox.webhook_closed', () => ({ webhook_secret: null }))
