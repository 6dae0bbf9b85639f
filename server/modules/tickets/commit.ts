// The one place where tickets are written: a plan becomes rows, events and outgoing mail in one transaction.
import { createHash } from 'node:crypto'
import type { OperationNodeSource } from 'kysely'
import type { Actor } from '../../../rules/actor.ts'
import { applyAll, type TicketEvent, type TicketState } from '../../../rules/ticket/index.ts'
import { isPublic, type MessageKind } from '../../../rules/ticket/words.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { eventWrites } from '../../platform/events/write.ts'
import { newId } from '../../platform/ids.ts'
import { writeTogether } from '../../platform/together.ts'
import { keepWorkload } from '../workload/index.ts'
import { completeAll } from './lawful.ts'
import { keepRoom } from './room.ts'
import { keepRuled } from './ruled.ts'
import type { KeptMail } from './store/messages.ts'
import { rowOf, type TicketTexts } from './store/state.ts'
import { setTimers } from './timers.ts'

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
  kind: MessageKind
  side: 'requester' | 'team'
  authorId: string
  text: string
  visibleText?: string | null
  html?: string | null
  attachments: readonly NewAttachment[]
  /** What only a received mail has. */
  mail?: KeptMail | null
  /** Of an aside: the side conversation it belongs to. */
  conversationId?: string | null
  /** Of a note: people of the team it speaks to. */
  mentions?: readonly string[]
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
  /** New words of text fields by key, with the ids that the events speak of. */
  fieldTexts?: Readonly<Record<string, { id: string; value: string }>>
  /** Why somebody gets it who has no room for it. */
  overCapacity?: string | undefined
  /**
   * `kept`: the caller has seen, under the locks of those who get it, that they have room. `or_nobody`: where there is
   * none it goes to nobody, for one of many is no reason to refuse all of them. Else a person who gives it is refused.
   */
  room?: 'kept' | 'or_nobody'
}

const previewLength = 200

/** Returns the ticket as it now is. The caller holds the ticket's lock, or is making it. Throws Refused where somebody has no room. */
export const commitTicket = async (tx: Tx, commit: TicketCommit): Promise<TicketState> => {
  const [state] = await commitTickets(tx, [commit])
  return state as TicketState
}

/** Several tickets of one workspace at once, each named at most once: rows of a kind go in one statement. */
export const commitTickets = async (tx: Tx, commits: readonly TicketCommit[]): Promise<TicketState[]> => {
  const [{ workspaceId = '' } = {}] = commits
  const completed = await completeAll(tx, workspaceId, commits)
  const lawful = commits.map((commit, i) => ({ ...commit, events: completed[i]?.events ?? commit.events }))
  const fitting = await keepRoom(tx, workspaceId, lawful)
  for (const [i, commit] of lawful.entries()) commit.events = fitting[i] ?? commit.events
  const made = lawful.map((commit) => ({ commit, ...rowsOf(commit) }))
  const writes: OperationNodeSource[] = []
  const fresh = made.filter((m) => m.commit.before === null).map((m) => m.row)
  if (fresh.length > 0) writes.push(tx.insertInto('ticket').values(fresh))
  for (const { commit, row } of made.filter((m) => m.commit.before !== null)) {
    const { workspace_id, id, number, channel, created_at, ...changes } = row
    writes.push(
      tx
        .updateTable('ticket')
        .set(changes)
        .where('workspace_id', '=', commit.workspaceId)
        .where('id', '=', commit.ticketId),
    )
  }
  const added = made.flatMap((m) => m.tags.added)
  if (added.length > 0) writes.push(tx.insertInto('ticket_tag').values(added))
  for (const { commit, tags } of made)
    if (tags.removed.length > 0)
      writes.push(
        tx
          .deleteFrom('ticket_tag')
          .where('workspace_id', '=', commit.workspaceId)
          .where('ticket_id', '=', commit.ticketId)
          .where('tag', 'in', tags.removed),
      )
  const texts = made.flatMap((m) => m.text)
  if (texts.length > 0) writes.push(tx.insertInto('ticket_text').values(texts))
  const messages = made.flatMap((m) => m.message)
  if (messages.length > 0) writes.push(tx.insertInto('message').values(messages))
  const attachments = made.flatMap((m) => m.attachments)
  if (attachments.length > 0) writes.push(tx.insertInto('attachment').values(attachments))
  const events = made.flatMap((m) => m.events)
  const [first] = lawful
  if (first) writes.push(...eventWrites(tx, first.workspaceId, first.now, events).writes)
  await writeTogether(tx, writes)
  await keepRuled(
    tx,
    made.flatMap(({ state }, i) => {
      const [commit, ruled] = [commits[i], completed[i]]
      return commit && ruled ? [{ commit, completed: ruled, state }] : []
    }),
  )
  await setTimers(
    tx,
    made.map(({ commit: { workspaceId, now, before }, state }) => ({
      workspaceId,
      now,
      before: before?.state ?? null,
      after: state,
    })),
  )
  await keepWorkload(
    tx,
    workspaceId,
    made.map(({ commit: { now, before }, state }) => ({ now, before: before?.state ?? null, after: state })),
  )
  return made.map((m) => m.state)
}

/** Everything one commit writes, as rows. */
const rowsOf = (commit: TicketCommit) => {
  const { workspaceId, ticketId, before, subject, message, fieldTexts = {} } = commit
  const at = iso(commit.now)
  const state = applyAll(before?.state ?? null, ticketId, commit.events, at)
  const own = { workspace_id: workspaceId, ticket_id: ticketId }
  return {
    state,
    row: rowOf(workspaceId, state, {
      subject: subject?.value ?? before?.texts.subject ?? '',
      preview: message && isPublic(message.kind) ? previewOf(message) : (before?.texts.preview ?? ''),
      fields: fieldWords(state, before?.texts.fields ?? {}, fieldTexts),
    }),
    tags: tagRows(own, before?.state.tags ?? [], state.tags),
    text: [...(subject ? [subject] : []), ...Object.values(fieldTexts)].map((t) => ({ ...own, ...t })),
    message: message ? [{ ...own, ...messageRow(message), at }] : [],
    attachments: message ? message.attachments.map((a) => ({ ...own, ...attachmentRow(message.id, a) })) : [],
    events: commit.events.map((e) => ({
      subjectType: 'ticket' as const,
      subjectId: ticketId,
      type: e.type,
      actor: e.actor ?? commit.actor,
      data: { ...e.data, ...digestsOf(e, commit), version: state.version },
      ...(e.because ? { because: e.because } : {}),
    })),
  }
}

/** Words of the text fields that are still set. */
const fieldWords = (
  state: TicketState,
  before: Readonly<Record<string, string>>,
  fresh: Readonly<Record<string, { value: string }>>,
): Record<string, string> => {
  const words = { ...before }
  for (const [key, { value }] of Object.entries(fresh)) words[key] = value
  return Object.fromEntries(Object.entries(words).filter(([key]) => key in state.fields))
}

const tagRows = (
  own: { workspace_id: string; ticket_id: string },
  before: readonly string[],
  after: readonly string[],
) => ({
  added: after.filter((tag) => !before.includes(tag)).map((tag) => ({ ...own, tag })),
  removed: before.filter((tag) => !after.includes(tag)),
})

const messageRow = (message: NewMessage) => ({
  id: message.id,
  kind: message.kind,
  side: message.side,
  author_id: message.authorId,
  text: message.text,
  visible_text:
    message.visibleText == null || message.visibleText === message.text ? null : message.visibleText,
  html: message.html ?? null,
  mail: message.mail ? JSON.stringify(message.mail) : null,
  conversation_id: message.conversationId ?? null,
  mentions: [...(message.mentions ?? [])],
})

const attachmentRow = (messageId: string, a: NewAttachment) => ({
  id: newId(),
  message_id: messageId,
  name: a.name,
  type: a.type,
  size: a.size,
  hash: a.hash,
  content_id: a.contentId ?? null,
  inline: a.inline ?? false,
})

export const previewOf = (message: Pick<NewMessage, 'text' | 'visibleText'>): string =>
  (message.visibleText ?? message.text).replaceAll(/\s+/gu, ' ').trim().slice(0, previewLength)

/** Hashes that tie the texts, which can be erased, to the event, which cannot. */
export const digestsOf = (
  event: TicketEvent,
  commit: Pick<TicketCommit, 'subject' | 'message' | 'fieldTexts'>,
): Record<string, unknown> => {
  if ((event.type === 'ticket.created' || event.type === 'ticket.subject_changed') && commit.subject)
    return { subjectSha256: sha256(commit.subject.value) }
  if (event.type === 'ticket.fields_changed' && commit.fieldTexts) {
    const digests = Object.entries(commit.fieldTexts).map(([key, { value }]) => [key, sha256(value)])
    return { wordsSha256: Object.fromEntries(digests) }
  }
  if (event.type === 'ticket.message_added' && commit.message) {
    const { text, html, attachments } = commit.message
    return { sha256: sha256(JSON.stringify([text, html ?? null, attachments.map((a) => a.hash)])) }
  }
  return {}
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
