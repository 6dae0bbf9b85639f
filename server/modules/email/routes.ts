// Contract routes of email and the actions that answer them.
import { contract } from '../../../contract/index.ts'
import { type Implementation, implement } from '../../platform/http/implement.ts'
import { listMail } from './actions/list-mail.ts'
import { replayMail } from './actions/replay.ts'
import { retryDelivery } from './actions/retry.ts'
import { mailboxRoutes } from './mailbox/routes.ts'

const { email } = contract

export const routes: readonly Implementation[] = [
  ...mailboxRoutes,
  implement(email.received, (call) => listMail(call.desk, call.workspaceId, call.query)),
  implement(email.replay, (call) => replayMail(call.desk, call.workspaceId, call.params.id)),
  implement(email.retry, (call) => retryDelivery(call.desk, call.workspaceId, call.actor, call.params.id)),
]
