// How long a requester has been silent on a pending ticket, and what they heard from the desk since.
import type { Silence } from '../../../../rules/ticket/surgery/chase.ts'
import type { Tx } from '../../../platform/database.ts'

/** The policy counts from when it was set: nobody is chased for a silence before it. */
export const loadSilence = async (
  tx: Tx,
  workspaceId: string,
  ticket: { id: string; teamId: string },
): Promise<Silence> => {
  const [pending, said, policy, reminders] = await Promise.all([
    newestEvent(tx, workspaceId, { type: 'ticket', id: ticket.id }, 'ticket.status_changed', {
      to: 'pending',
    }),
    newestWords(tx, workspaceId, ticket.id),
    newestEvent(tx, workspaceId, { type: 'team', id: ticket.teamId }, 'team.changed', { fields: ['chase'] }),
    newestEvent(tx, workspaceId, { type: 'ticket', id: ticket.id }, 'ticket.chased', {}),
  ])
  const since =
    [pending?.at, said, policy?.at]
      .flatMap((at) => at ?? [])
      .toSorted()
      .at(-1) ?? ''
  const isOfThis = reminders !== undefined && reminders.at >= since
  return {
    since,
    step: isOfThis ? Number(reminders.data.step) : 0,
    remindedAt: isOfThis ? reminders.at : null,
  }
}

const newestEvent = (
  tx: Tx,
  workspaceId: string,
  subject: { type: string; id: string },
  type: string,
  data: Record<string, unknown>,
) =>
  tx
    .selectFrom('event')
    .select(['at', 'data'])
    .where('workspace_id', '=', workspaceId)
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .where('type', '=', type)
    .where('data', '@>', JSON.stringify(data) as never)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

const newestWords = async (tx: Tx, workspaceId: string, ticketId: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('message')
      .select('at')
      .where('workspace_id', '=', workspaceId)
      .where('ticket_id', '=', ticketId)
      .where('side', '=', 'team')
      .where('kind', 'in', ['request', 'reply'])
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.at
