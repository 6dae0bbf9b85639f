// Tickets: the core everything else turns around.
import type { Module } from '../../platform/module.ts'
import { attachmentPage } from './attachments.ts'
import { chaseRequester } from './chase/chase.ts'
import { chaseAnew } from './chase/policy-changed.ts'
import { explainCommand } from './explain.ts'
import { broadcast } from './live/broadcast.ts'
import { liveSocket } from './live/socket.ts'
import { previewPage } from './preview.ts'
import { ticketRoutes } from './routes.ts'
import { sendScheduled } from './scheduled/send.ts'
import { surgeryRoutes } from './surgery/more-routes.ts'
import { countChildren } from './surgery/parent.ts'
import { operationRoutes } from './surgery/routes.ts'
import { wakeTicket } from './surgery/snooze.ts'

export const tickets: Module = {
  name: 'tickets',
  needs: ['conditions', 'fields', 'law', 'people', 'workload', 'workspace'],
  routes: [...ticketRoutes, ...operationRoutes, ...surgeryRoutes],
  jobs: [sendScheduled, wakeTicket, countChildren, chaseRequester],
  reactions: [chaseAnew],
  pages: (app, desk) => {
    attachmentPage(app, desk)
    previewPage(app, desk)
    liveSocket(app, desk)
  },
  live: [broadcast],
  commands: explainCommand,
}
