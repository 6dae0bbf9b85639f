// Contract routes of imports and the actions that answer them.
import { contract } from '../../../../contract/index.ts'
import { type Implementation, implement } from '../../../platform/http/implement.ts'
import { cancelImport, listImports, readImport, resumeImport, startImport } from './actions.ts'

const { email } = contract

export const importRoutes: readonly Implementation[] = [
  implement(email.imports, (call) => listImports(call.desk, call.workspaceId, call.query)),
  implement(email.readImport, (call) => readImport(call.desk, call.workspaceId, call.params.id)),
  implement(email.startImport, (call) =>
    startImport(call.desk, call.workspaceId, call.actor, {
      id: call.idFor('import'),
      mailboxId: call.body.mailboxId,
      uploads: call.files,
    }),
  ),
  implement(email.cancelImport, (call) =>
    cancelImport(call.desk, call.workspaceId, call.actor, call.params.id),
  ),
  implement(email.resumeImport, (call) =>
    resumeImport(call.desk, call.workspaceId, call.actor, call.params.id),
  ),
]
