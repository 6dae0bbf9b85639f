// Tickets: the core everything else turns around.
import type { Module } from '../../platform/module.ts'
import { attachmentPage } from './attachments.ts'
import { explainCommand } from './explain.ts'
import { broadcast } from './live/broadcast.ts'
import { liveSocket } from './live/socket.ts'
import { ticketRoutes } from './routes.ts'

export const tickets: Module = {
  name: 'tickets',
  needs: ['people'],
  routes: ticketRoutes,
  pages: (app, desk) => {
    attachmentPage(app, desk)
    liveSocket(app, desk)
  },
  live: [broadcast],
  commands: explainCommand,
}
