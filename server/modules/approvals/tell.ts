// Asks people by mail: what is to be decided, a link to decide, and an address that takes an answer.
import { openVoteOf } from '../../../rules/approvals/approval.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { queueMails } from '../../platform/mail/outbox.ts'
import { portalAddress } from '../brands/index.ts'
import { loadPersons } from '../people/index.ts'
import { linkToken } from './link.ts'
import type { Kept } from './store.ts'

/** Whoever of these people is asked now. */
export const askByMail = async (
  desk: Desk,
  tx: Tx,
  kept: Kept,
  personIds: readonly string[],
  { isReminder = false } = {},
): Promise<void> => {
  const { row, approval } = kept
  const workspaceId = row.workspace_id
  const votes = personIds.flatMap((id) => openVoteOf(approval, id) ?? [])
  if (votes.length === 0) return
  const ticket = await tx
    .selectFrom('ticket')
    .select(['number', 'subject', 'requester_id', 'mailbox_id'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', row.ticket_id)
    .executeTakeFirstOrThrow()
  const people = new Map(
    (
      await loadPersons(tx, [
        ...votes.flatMap((v) => [v.personId, v.insteadOfId ?? v.personId]),
        ticket.requester_id,
      ])
    ).map((p) => [p.id, p]),
  )
  const base = await portalAddress(desk, tx, workspaceId, { ticketId: row.ticket_id })
  await queueMails(
    desk,
    tx,
    votes.flatMap((vote) => {
      const person = people.get(vote.personId)
      if (!person) return []
      const to = { workspaceId, approvalId: row.id, personId: vote.personId, step: vote.step }
      return [
        {
          workspaceId,
          kind: 'approval' as const,
          toAddress: person.email,
          toPersonId: person.id,
          mailboxId: ticket.mailbox_id,
          data: {
            approvalId: row.id,
            step: vote.step,
            number: ticket.number,
            subject: ticket.subject,
            name: row.name,
            requester: people.get(ticket.requester_id)?.name ?? '',
            insteadOf: vote.insteadOfId ? (people.get(vote.insteadOfId)?.name ?? '') : '',
            lines: row.question.split(/\n{2,}/),
            link: `${base}/approvals/link/${linkToken(desk.seal, to)}`,
            isReminder,
          },
        },
      ]
    }),
  )
}
