// The routes of templates.
import { contract } from '../../../../contract/index.ts'
import { type Implementation, implement } from '../../../platform/http/implement.ts'
import { dropTemplate, keepTemplate, listTemplates } from './actions.ts'
import { previewTemplate, sendTest } from './try.ts'

const { email } = contract

export const templateRoutes: readonly Implementation[] = [
  implement(email.templates, ({ desk, workspaceId }) =>
    desk.db.inWorkspace(workspaceId, (tx) => listTemplates(tx, workspaceId)),
  ),
  implement(email.saveTemplate, ({ desk, workspaceId, actor, body: { subject, body, ...key } }) =>
    keepTemplate(desk, workspaceId, actor, key, { subject, body }),
  ),
  implement(email.dropTemplate, ({ desk, workspaceId, actor, body }) =>
    dropTemplate(desk, workspaceId, actor, body),
  ),
  implement(email.previewTemplate, ({ desk, workspaceId, body: { subject, body, ...key } }) =>
    previewTemplate(desk, workspaceId, key, { subject, body }),
  ),
  implement(email.testTemplate, ({ desk, workspaceId, body: { subject, body, to, ...key } }) =>
    sendTest(desk, workspaceId, key, { subject, body }, to),
  ),
]
