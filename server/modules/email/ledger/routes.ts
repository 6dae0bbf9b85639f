// Contract routes of the mail ledger and of addresses nothing is sent to.
import { contract } from '../../../../contract/index.ts'
import { type Implementation, implement } from '../../../platform/http/implement.ts'
import { resumeMailbox } from '../mailbox/resume.ts'
import { countFates } from '../store/ledger-list.ts'
import { binMail } from './bin.ts'
import { listMail } from './list.ts'
import { readMail } from './read.ts'
import { releaseMail } from './release.ts'
import { replayMail } from './replay.ts'
import { liftSuppressed, listSuppressed } from './suppressed.ts'

const { email } = contract

export const ledgerRoutes: readonly Implementation[] = [
  implement(email.received, (call) => listMail(call.desk, call.workspaceId, call.query)),
  implement(email.counts, ({ desk, workspaceId }) =>
    desk.db.inWorkspace(workspaceId, (tx) => countFates(tx, workspaceId)),
  ),
  implement(email.readMail, (call) => readMail(call.desk, call.workspaceId, call.actor, call.params.id)),
  implement(email.replay, (call) => replayMail(call.desk, call.workspaceId, call.actor, call.params.id)),
  implement(email.release, ({ desk, workspaceId, actor, params, body }) =>
    releaseMail({ desk, workspaceId, actor, id: params.id }, body.as),
  ),
  implement(email.bin, ({ desk, workspaceId, actor, params }) =>
    binMail({ desk, workspaceId, actor, id: params.id }),
  ),
  implement(email.suppressed, (call) => listSuppressed(call.desk, call.workspaceId, call.query)),
  implement(email.lift, (call) => liftSuppressed(call.desk, call.workspaceId, call.actor, call.params.id)),
  implement(email.resume, (call) => resumeMailbox(call.desk, call.workspaceId, call.actor, call.params.id)),
]
