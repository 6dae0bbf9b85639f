// Carries out what a delivery report says: the state of our mail, and addresses nothing is sent to any more.
import { system } from '../../../../rules/actor.ts'
import { judgeReport } from '../../../../rules/email/report.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { countHardBounces, loadNewestSent, markReported, suppress } from '../store/sent.ts'
import type { Done } from './act.ts'
import type { Report, ReportByAddress } from './decision.ts'
import type { Incoming } from './incoming.ts'

/** The first may be a slip of their server; after the second, writing on only hurts the desk's own standing. */
const bouncesToSuppress = 2

export const reportOn = async (
  desk: Desk,
  tx: Tx,
  incoming: Incoming,
  { report, delivery, because }: Pick<Report, 'report' | 'delivery' | 'because'>,
): Promise<Done> => {
  if (report.matters && (await markReported(tx, incoming.workspaceId, delivery.id, report))) {
    const now = desk.clock.now()
    const { state, status, isHard, words, to } = report
    const isGone = isHard && (await countHardBounces(tx, incoming.workspaceId, to)) >= bouncesToSuppress
    const suppressed = isGone
      ? await suppress(
          tx,
          incoming.workspaceId,
          { address: to, because: words, receivedMailId: incoming.id },
          now,
        )
      : null
    await writeEvents(tx, incoming.workspaceId, now, [
      {
        subjectType: 'mail',
        subjectId: delivery.id,
        type: state === 'bounced' ? 'mail.bounced' : 'mail.delayed',
        actor: system('mail'),
        data: {
          kind: delivery.kind,
          status,
          isHard,
          reportId: incoming.id,
          ...(suppressed ? { suppressedId: suppressed } : {}),
          ...(delivery.ticketId ? { ticketId: delivery.ticketId } : {}),
          ...(delivery.messageId ? { messageId: delivery.messageId } : {}),
        },
        because,
      },
    ])
  }
  return {
    fate: 'bounce',
    because,
    deliveryId: delivery.id,
    number: delivery.number,
    ...(delivery.ticketId ? { ticketId: delivery.ticketId } : {}),
  }
}

/** The report quotes no Message-ID of ours, but came to the address we gave to one recipient for one ticket. */
export const reportByAddress = async (
  desk: Desk,
  tx: Tx,
  incoming: Incoming,
  { bounce, ticketId, number, address, because }: ReportByAddress,
): Promise<Done> => {
  const delivery = await loadNewestSent(tx, incoming.workspaceId, ticketId, address)
  const report = judgeReport(bounce, delivery ? [delivery] : [])
  if (delivery && report.about === delivery.id)
    return reportOn(desk, tx, incoming, { report, delivery, because: report.because })
  return { fate: 'ignored', because: `${because}; ${report.because}`, ticketId, number }
}
