// Notices: what happened that concerns somebody, in the workspace, by mail and by web push.
import type { Module } from '../../platform/module.ts'
import { liveNotices } from './live.ts'
import { makeNotices } from './react.ts'
import { noticeRoutes } from './routes.ts'
import { sendDigest } from './send/digest.ts'
import { mailNotices } from './send/mail.ts'
import { pushNotices } from './send/push.ts'
import { ensurePushKey } from './store/push.ts'

export const notices: Module = {
  name: 'notices',
  needs: ['people', 'tickets', 'workspace'],
  routes: noticeRoutes,
  pages: liveNotices,
  reactions: [makeNotices],
  jobs: [mailNotices, pushNotices, sendDigest],
  start: async (desk) => {
    const workspaces = await desk.db.directory.selectFrom('workspace').select('id').execute()
    for (const { id } of workspaces) await desk.db.inWorkspace(id, (tx) => ensurePushKey(desk, tx, id))
    return async () => undefined
  },
  foundWorkspace: ensurePushKey,
}
