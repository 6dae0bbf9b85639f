// The one place where tickets are written: a plan becomes rows, events and outgoing mail in one transaction.
import { createHash } from 'node:crypto'
import type { Actor } from '../../../rules/actor.ts'
import { applyAll, type TicketEvent, type TicketState } from '../../../rules/ticket/index.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { writeEvents } from '../../platform/events/write.ts'
import { newId } from '../../platform/ids.ts'
import { rowOf, type TicketTexts } from './store/state.ts'

export interface NewAttachment {
  name: string
  type: string
  size: number
  hash: string
  contentId?: string | null
  inline?: boolean
}

/** The words of a planned message: rows of their own, known to the event by hash. */
export interface NewMessage {
  id: string
  kind: 'request' | 'reply' | 'note'
  side: 'requester' | 'team'
  authorId: string
  text: string
  visibleText?: string | null
  html?: string | null
  attachments: readonly NewAttachment[]
}

export interface TicketCommit {
  workspaceId: string
  actor: Actor
  now: Temporal.Instant
  ticketId: string
  before: { state: TicketState; texts: TicketTexts } | null
  events: readonly TicketEvent[]
  /** New subject with its text's id, when the events speak of one. */
  subject?: { id: string; value: string }
  message?: NewMessage
}

const previewLength = 200

/** Returns the ticket as it now is. The caller holds the ticket's lock, or is making it. */
export const commitTicket = async (tx: Tx, commit: TicketCommit): Promise<TicketState> => {
  const { workspaceId, ticketId, before, message } = commit
  const state = applyAll(before?.state ?? null, ticketId, commit.events, iso(commit.now))
  const texts: TicketTexts = {
    subject: commit.subject?.value ?? before?.texts.subject ?? '',
    preview: message && message.kind !== 'note' ? previewOf(message) : (before?.texts.preview ?? ''),
  }
  const row = rowOf(workspaceId, state, texts)
  if (before === null) await tx.insertInto('ticket').values(row).execute()
  else {
    const { workspace_id, id, number, channel, requester_id, created_at, ...changes } = row
    await tx
      .updateTable('ticket')
      .set(changes)
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', ticketId)
      .execute()
  }
  if (commit.subject)
    await tx
      .insertInto('ticket_text')
      .values({
        workspace_id: workspaceId,
        id: commit.subject.id,
        ticket_id: ticketId,
        value: commit.subject.value,
      })
      .execute()
  if (message) await insertMessage(tx, workspaceId, ticketId, message, iso(commit.now))
  await writeEvents(
    tx,
    workspaceId,
    commit.now,
    commit.events.map((e) => ({
      subjectType: 'ticket' as const,
      subjectId: ticketId,
      type: e.type,
      actor: commit.actor,
      data: { ...e.data, ...digestsOf(e, commit), version: state.version },
      ...(e.because ? { because: e.because } : {}),
    })),
  )
  return state
}

const insertMessage = async (
  tx: Tx,
  workspaceId: string,
  ticketId: string,
  message: NewMessage,
  at: string,
): Promise<void> => {
  await tx
    .insertInto('message')
    .values({
      workspace_id: workspaceId,
      id: message.id,
      ticket_id: ticketId,
      kind: message.kind,
      side: message.side,
      author_id: message.authorId,
      text: message.text,
      visible_text:
        message.visibleText == null || message.visibleText === message.text ? null : message.visibleText,
      html: message.html ?? null,
      at,
    })
    .execute()
  if (message.attachments.length === 0) return
  await tx
    .insertInto('attachment')
    .values(
      message.attachments.map((a) => ({
        workspace_id: workspaceId,
        id: newId(),
        ticket_id: ticketId,
        message_id: message.id,
        name: a.name,
        type: a.type,
        size: a.size,
        hash: a.hash,
        content_id: a.contentId ?? null,
        inline: a.inline ?? false,
      })),
    )
    .execute()
}

export const previewOf = (message: Pick<NewMessage, 'text' | 'visibleText'>): string =>
  (message.visibleText ?? message.text).replaceAll(/\s+/gu, ' ').trim().slice(0, previewLength)

/** Hashes that tie the texts, which can be erased, to the event, which cannot. */
export const digestsOf = (
  event: TicketEvent,
  commit: Pick<TicketCommit, 'subject' | 'message'>,
): Record<string, string> => {
  if ((event.type === 'ticket.created' || event.type === 'ticket.subject_changed') && commit.subject)
    return { subjectSha256: sha256(commit.subject.value) }
  if (event.type === 'ticket.message_added' && commit.message) {
    const { text, html, attachments } = commit.message
    return { sha256: sha256(JSON.stringify([text, html ?? null, attachments.map((a) => a.hash)])) }
  }
  return {}
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
