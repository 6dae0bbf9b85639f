// Contract routes of mailboxes and the actions that answer them.
import { contract } from '../../../../contract/index.ts'
import { type Implementation, implement } from '../../../platform/http/implement.ts'
import { beginConnect, disconnect } from '../oauth/connect.ts'
import { hasWay } from '../send/transport.ts'
import { loadMailboxes } from '../store/mailboxes.ts'
import { countOutgoing } from '../store/outgoing.ts'
import { tryReceiving } from '../try/receiving.ts'
import { trySending } from '../try/sending.ts'
import { closeWebhook, openWebhook } from '../webhook/switch.ts'
import { dropDkimKey, makeDkimKey } from './dkim.ts'
import { showMailboxes } from './show.ts'
import { addMailbox, changeMailbox, removeMailbox } from './write.ts'

const { email } = contract

export const mailboxRoutes: readonly Implementation[] = [
  implement(email.mailboxes, ({ desk, workspaceId }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const rows = await loadMailboxes(tx, workspaceId)
      return {
        items: await showMailboxes(desk, tx, rows),
        sending: { configured: hasWay(desk, rows), ...(await countOutgoing(tx, workspaceId)) },
      }
    }),
  ),
  implement(email.createMailbox, (call) => addMailbox(call.desk, call.workspaceId, call.actor, call.body)),
  implement(email.changeMailbox, (call) =>
    changeMailbox(call.desk, call.workspaceId, call.actor, call.params.id, call.body),
  ),
  implement(email.removeMailbox, (call) =>
    removeMailbox(call.desk, call.workspaceId, call.actor, call.params.id),
  ),
  implement(email.testMailbox, (call) => tryReceiving(call.desk, call.workspaceId, call.params.id)),
  implement(email.testSending, (call) =>
    trySending(call.desk, call.workspaceId, call.params.id, call.body.to),
  ),
  implement(email.connect, (call) => beginConnect(call.desk, call.workspaceId, call, call.params.id)),
  implement(email.disconnect, (call) => disconnect(call.desk, call.workspaceId, call.actor, call.params.id)),
  implement(email.makeDkimKey, (call) =>
    makeDkimKey(call.desk, call.workspaceId, call.actor, call.params.id),
  ),
  implement(email.dropDkimKey, (call) =>
    dropDkimKey(call.desk, call.workspaceId, call.actor, call.params.id),
  ),
  implement(email.openWebhook, (call) =>
    openWebhook(call.desk, call.workspaceId, call.actor, call.params.id),
  ),
  implement(email.closeWebhook, (call) =>
    closeWebhook(call.desk, call.workspaceId, call.actor, call.params.id),
  ),
]
