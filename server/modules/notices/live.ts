// Tells somebody's open workspaces how many notices they have not read, whichever process made them.
import type { FastifyInstance } from 'fastify'
import type { Desk } from '../../platform/desk.ts'
import { listens, sendTo } from '../tickets/index.ts'
import { countUnread } from './store/notices.ts'

const prefix = 'notices:'

export const hintNotices = (desk: Desk, workspaceId: string, personIds: Iterable<string>): void => {
  for (const id of new Set(personIds)) desk.hints.say(workspaceId, `${prefix}${id}`)
}

export const liveNotices = (app: FastifyInstance, desk: Desk): void => {
  const stop = desk.hints.onSay((workspaceId, word) => {
    const personId = word.startsWith(prefix) ? word.slice(prefix.length) : ''
    if (!personId || !listens(workspaceId, personId)) return
    desk.db
      .inWorkspace(workspaceId, (tx) => countUnread(tx, workspaceId, personId))
      .then((unread) => sendTo(workspaceId, personId, { type: 'notices', unread }))
      .catch((error: unknown) => desk.log.debug({ err: error }, 'a count of notices was not told'))
  })
  app.addHook('onClose', async () => stop())
}
