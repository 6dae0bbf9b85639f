// Begins a side conversation with a vendor or colleague, or passes a message on to them.
import type { PersonActor } from '../../../../rules/actor.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { Refused } from '../../../platform/refused.ts'
import { judgeChoice, lockTicket, type NewAttachment } from '../../tickets/index.ts'
import { insertSide } from '../store/sides.ts'
import { gather } from './gather.ts'
import { say } from './say.ts'

export interface StartSide {
  ids: { conversationId: string; messageId: string }
  number: number
  to: readonly string[]
  cc: readonly string[]
  subject: string
  text: string
  html: string | null
  forwards: string | null
  attachmentIds: readonly string[]
  files: readonly NewAttachment[]
}

export const startSide = async (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  input: StartSide,
): Promise<null | Refusal> => {
  try {
    await commitIn(desk, workspaceId, (tx) => startIn(desk, tx, workspaceId, actor, input))
    return null
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

const startIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  input: StartSide,
): Promise<void> => {
  const ticket = await lockTicket(tx, workspaceId, { number: input.number })
  if (!ticket) throw new Refused(refuse('not_found', 'There is no such ticket.'))
  const { conversationId, messageId } = input.ids
  if (await isThere(tx, workspaceId, conversationId)) return
  const judged = await judgeChoice(
    tx,
    workspaceId,
    ticket.state,
    { to: input.to, cc: input.cc, bcc: [] },
    'body',
  )
  const requester = judged.find((r) => r.personId === ticket.state.requesterId)
  if (requester)
    throw new Refused(
      refuse('invalid', 'A side conversation is hidden from the requester.', {
        faults: [
          {
            field: input.to.includes(requester.address) ? 'body.to' : 'body.cc',
            message: `${requester.address} asked for this ticket: write a reply`,
          },
        ],
      }),
    )
  const recipients = judged.map(({ name, address, role }) => ({
    name,
    address,
    role: role === 'cc' ? ('cc' as const) : ('to' as const),
  }))
  await insertSide(
    tx,
    {
      workspace_id: workspaceId,
      id: conversationId,
      ticket_id: ticket.state.id,
      mailbox_id: ticket.state.mailboxId,
      subject: input.subject,
      recipients,
      created_by: actor.id,
    },
    desk.clock.now(),
  )
  const words = await gather(tx, workspaceId, { ...input, ticketId: ticket.state.id })
  await say(desk, tx, workspaceId, actor, {
    messageId,
    ticketId: ticket.state.id,
    mailboxId: ticket.state.mailboxId,
    conversation: { id: conversationId, state: 'new' },
    recipients: judged,
    ...words,
  })
}

const isThere = async (tx: Tx, workspaceId: string, id: string): Promise<boolean> =>
  (await tx
    .selectFrom('side_conversation')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined
