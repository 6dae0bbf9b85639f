// The job that asks about one solved ticket.
import { commitIn } from '../../../platform/commit.ts'
import type { JobHandler } from '../../../platform/jobs/handler.ts'
import { considerTicketIn } from './consider.ts'
import { askQueue, retryInSeconds } from './queues.ts'

export const askAboutTicket: JobHandler = {
  queue: askQueue,
  concurrency: 2,
  leaseSeconds: 60,
  retryInSeconds,
  run: (desk, { workspaceId, key }, done) =>
    commitIn(desk, workspaceId, async (tx) => {
      await done(tx)
      const [surveyId = '', ticketId = ''] = key.split(':')
      await considerTicketIn(desk, tx, workspaceId, { surveyId, ticketId })
    }),
}
