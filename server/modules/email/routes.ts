// Contract routes of email and the actions that answer them.
import { contract } from '../../../contract/index.ts'
import { type Implementation, implement } from '../../platform/http/implement.ts'
import { retryDelivery } from './actions/retry.ts'
import { importRoutes } from './import/routes.ts'
import { keyRoutes } from './keys/routes.ts'
import { ledgerRoutes } from './ledger/routes.ts'
import { mailboxRoutes } from './mailbox/routes.ts'
import { sideRoutes } from './side/routes.ts'
import { templateRoutes } from './template/routes.ts'

const { email } = contract

export const routes: readonly Implementation[] = [
  ...mailboxRoutes,
  ...importRoutes,
  ...keyRoutes,
  ...ledgerRoutes,
  ...sideRoutes,
  ...templateRoutes,
  implement(email.retry, (call) => retryDelivery(call.desk, call.workspaceId, call.actor, call.params.id)),
]
