// Writes on in a side conversation, to everybody in it; and marks it done or open again.
import type { PersonActor } from '../../../../rules/actor.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { Refused } from '../../../platform/refused.ts'
import { loadPersonsByEmails } from '../../people/index.ts'
import { lockTicket, markSideIn, type NewAttachment } from '../../tickets/index.ts'
import { lockSide, type SideRow, setSideState } from '../store/sides.ts'
import { say } from './say.ts'

interface WriteSide {
  messageId: string
  number: number
  conversationId: string
  text: string
  html: string | null
  files: readonly NewAttachment[]
}

export const writeSide = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  input: WriteSide,
): Promise<null | Refusal> =>
  attempt(desk, workspaceId, async (tx) => {
    const side = await lockBoth(tx, workspaceId, input)
    if (await isSaid(tx, workspaceId, input.messageId)) return
    const people = await loadPersonsByEmails(
      tx,
      side.recipients.map((r) => r.address),
    )
    await say(desk, tx, workspaceId, actor, {
      messageId: input.messageId,
      ticketId: side.ticket_id,
      mailboxId: side.mailbox_id,
      conversation: { id: side.id, state: side.state },
      recipients: side.recipients.map((r) => ({
        ...r,
        personId: people.find((p) => p.address === r.address)?.id ?? null,
      })),
      text: input.text,
      html: input.html,
      attachments: input.files,
    })
    await setSideState(tx, side, 'open', desk.clock.now())
  })

export const changeSide = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  input: { number: number; conversationId: string; state: 'open' | 'done' },
): Promise<null | Refusal> =>
  attempt(desk, workspaceId, async (tx) => {
    const side = await lockBoth(tx, workspaceId, input)
    await markSideIn(desk, tx, workspaceId, actor, {
      ticketId: side.ticket_id,
      conversationId: side.id,
      from: side.state,
      to: input.state,
    })
    await setSideState(tx, side, input.state, desk.clock.now())
  })

const attempt = async (
  desk: Desk,
  workspaceId: string,
  work: (tx: Tx) => Promise<void>,
): Promise<null | Refusal> => {
  try {
    await commitIn(desk, workspaceId, work)
    return null
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

const lockBoth = async (
  tx: Tx,
  workspaceId: string,
  { number, conversationId }: { number: number; conversationId: string },
): Promise<SideRow> => {
  const ticket = await lockTicket(tx, workspaceId, { number })
  const side = ticket ? await lockSide(tx, workspaceId, ticket.state.id, conversationId) : null
  if (!side) throw new Refused(refuse('not_found', 'There is no such side conversation.'))
  return side
}

/** A repeated request finds what it said before. */
const isSaid = async (tx: Tx, workspaceId: string, id: string): Promise<boolean> =>
  (await tx
    .selectFrom('message')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined
