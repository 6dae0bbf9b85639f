// Contract routes of email and the actions that answer them.
import { contract } from '../../../contract/index.ts'
import { type Implementation, implement } from '../../platform/http/implement.ts'
import { listMail } from './actions/list-mail.ts'
import { addMailbox, changeMailbox, removeMailbox } from './actions/mailboxes.ts'
import { replayMail } from './actions/replay.ts'
import { retryDelivery } from './actions/retry.ts'
import { testMailbox } from './actions/test-mailbox.ts'
import { showMailboxes } from './show.ts'
import { loadMailboxes } from './store/mailboxes.ts'
import { countOutgoing } from './store/outgoing.ts'

const { email } = contract

export const routes: readonly Implementation[] = [
  implement(email.mailboxes, ({ desk, workspaceId }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => ({
      items: await showMailboxes(tx, await loadMailboxes(tx, workspaceId)),
      sending: { configured: desk.config.smtpUrl !== undefined, ...(await countOutgoing(tx, workspaceId)) },
    })),
  ),
  implement(email.createMailbox, (call) => addMailbox(call.desk, call.workspaceId, call.actor, call.body)),
  implement(email.changeMailbox, (call) =>
    changeMailbox(call.desk, call.workspaceId, call.actor, call.params.id, call.body),
  ),
  implement(email.removeMailbox, (call) =>
    removeMailbox(call.desk, call.workspaceId, call.actor, call.params.id),
  ),
  implement(email.testMailbox, (call) => testMailbox(call.desk, call.workspaceId, call.params.id)),
  implement(email.received, (call) => listMail(call.desk, call.workspaceId, call.query)),
  implement(email.replay, (call) => replayMail(call.desk, call.workspaceId, call.params.id)),
  implement(email.retry, (call) => retryDelivery(call.desk, call.workspaceId, call.actor, call.params.id)),
]
