// Adds a message to a ticket: a technician's reply or note, or the requester's answer by mail or portal.
import type { Actor } from '../../../rules/actor.ts'
import type { WantedRecipients } from '../../../rules/email/recipients.ts'
import { type Refusal, refuse } from '../../../rules/refusal.ts'
import { plan, type TicketState } from '../../../rules/ticket/index.ts'
import type { Status } from '../../../rules/ticket/words.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { newId } from '../../platform/ids.ts'
import { queueMails } from '../../platform/mail/outbox.ts'
import { orRefuse, Refused } from '../../platform/refused.ts'
import { commitTicket, type NewAttachment } from './commit.ts'
import { askFields, besideOf } from './fields/world.ts'
import { chooseRecipients } from './recipients/choose.ts'
import { cancelOvertaken } from './scheduled/overtaken.ts'
import { dropDraft } from './store/drafts.ts'
import { lockWhereItWent } from './store/merged.ts'
import type { KeptMail } from './store/messages.ts'
import { loadWaitingIds } from './store/scheduled.ts'
import { lockTicket } from './store/state.ts'
import { loadNewestMessageId, loadWorld } from './world.ts'

export interface AddMessage {
  actor: Actor
  ticket: { id: string } | { number: number }
  kind: 'reply' | 'note' | 'aside'
  side: 'requester' | 'team'
  authorId: string
  text: string
  visibleText?: string | null
  html?: string | null
  attachments?: readonly NewAttachment[]
  /** What only a received mail has. */
  mail?: KeptMail | null
  /** Of an aside: the side conversation it belongs to. */
  conversationId?: string
  conversationState?: 'new' | 'open' | 'done'
  /** Of a reply of the team: whom its writer chose; else everybody who takes part. */
  recipients?: WantedRecipients | null
  /** Of a note: people of the team it speaks to. */
  mentionIds?: readonly string[]
  /** People copied in with it, who take part from now on. */
  participantIds?: readonly string[]
  status?: Status
  /** Newest message the writer had seen; a newer one of somebody else refuses. */
  seen?: string
  id?: string
  removeDraft?: boolean
  /** A rule writes it: it is no answer, and no clock takes it for one. */
  isAutomatic?: boolean
  because?: string
  also?: (tx: Tx, made: Added) => Promise<void>
}

export interface Added {
  ticketId: string
  number: number
  messageId: string
  state: TicketState
}

export const addMessage = async (
  desk: Desk,
  workspaceId: string,
  input: AddMessage,
): Promise<Added | Refusal> => {
  try {
    const added = await desk.db.inWorkspace(workspaceId, (tx) => addMessageIn(desk, tx, workspaceId, input))
    desk.hints.poke(workspaceId)
    return added
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

/** The same inside a transaction of the caller, who pokes after the commit. Throws Refused. */
export const addMessageIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  input: AddMessage,
): Promise<Added> => {
  const before = await (comesIn(input) ? lockWhereItWent : lockTicket)(tx, workspaceId, input.ticket)
  if (!before) throw new Refused(refuse('not_found', 'There is no such ticket.'))
  const messageId = input.id ?? newId()
  const ticketId = before.state.id
  if (input.id && (await isThere(tx, workspaceId, ticketId, input.id)))
    return { ticketId, number: before.state.number, messageId, state: before.state }
  const isReply = input.kind === 'reply' && input.side === 'team'
  const [world, newestMessageId, scheduled, fields] = await Promise.all([
    loadWorld(tx, workspaceId, before.state, input.actor, {
      personIds: input.side === 'team' ? [input.authorId, ...(input.mentionIds ?? [])] : [],
    }),
    input.seen ? loadNewestMessageId(tx, workspaceId, ticketId, input.seen, input.authorId) : null,
    input.side === 'requester' ? loadWaitingIds(tx, workspaceId, ticketId) : [],
    askFields(
      tx,
      workspaceId,
      { status: input.status },
      { ...besideOf(before), actor: input.actor, now: desk.clock.now() },
    ),
  ])
  const chosen = isReply
    ? await chooseRecipients(tx, workspaceId, before.state, input.recipients ?? null, {
        actor: input.actor,
        writerId: input.authorId,
        now: desk.clock.now(),
      })
    : { recipients: [], participantIds: input.participantIds ?? [] }
  const { events } = orRefuse(
    plan(
      {
        do: 'message',
        messageId,
        kind: input.kind,
        side: input.side,
        authorId: input.authorId,
        attachments: input.attachments?.length ?? 0,
        ...(input.status ? { status: input.status } : {}),
        ...(input.conversationId ? { conversationId: input.conversationId } : {}),
        ...(input.conversationState ? { conversationState: input.conversationState } : {}),
        participantIds: chosen.participantIds,
        ...(input.mentionIds ? { mentionIds: input.mentionIds } : {}),
        ...(input.seen ? { seen: input.seen } : {}),
        ...(input.isAutomatic ? { isAutomatic: true } : {}),
        ...(input.because ? { because: input.because } : {}),
      },
      { ...world, ...fields.world, newestMessageId, scheduled },
    ),
  )
  const state = await commitTicket(tx, {
    workspaceId,
    actor: input.actor,
    now: desk.clock.now(),
    ticketId,
    before,
    events,
    message: {
      id: messageId,
      kind: input.kind,
      side: input.side,
      authorId: input.authorId,
      text: input.text,
      visibleText: input.visibleText ?? null,
      html: input.html ?? null,
      attachments: input.attachments ?? [],
      mail: input.mail ?? null,
      conversationId: input.conversationId ?? null,
      mentions: (input.mentionIds ?? []).filter((id) => id !== input.authorId),
    },
  })
  await queueMails(
    desk,
    tx,
    chosen.recipients.map((r) => ({
      workspaceId,
      kind: 'reply' as const,
      role: r.role,
      toAddress: r.address,
      toPersonId: r.personId,
      ticketId,
      messageId,
      mailboxId: state.mailboxId,
      ...(input.isAutomatic ? { data: { isAutomatic: true } } : {}),
    })),
  )
  await cancelOvertaken(tx, workspaceId, events)
  if (input.removeDraft && input.kind !== 'aside')
    await dropDraft(
      tx,
      { workspaceId, ticketId, personId: input.authorId, kind: input.kind },
      desk.clock.now(),
    )
  const made: Added = { ticketId, number: state.number, messageId, state }
  await input.also?.(tx, made)
  return made
}

/** From outside, it goes to where its ticket was merged. */
const comesIn = (input: AddMessage): boolean => input.side === 'requester' && input.kind !== 'aside'

const isThere = async (tx: Tx, workspaceId: string, ticketId: string, id: string): Promise<boolean> =>
  (await tx
    .selectFrom('message')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined
