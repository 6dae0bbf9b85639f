// Writes a story down as the desk would have: each step planned and applied by the rules, into rows.
import { type Actor, system } from '../../../rules/actor.ts'
import { completePlan } from '../../../rules/law/complete.ts'
import type { LawWorld } from '../../../rules/law/world.ts'
import { isRefusal } from '../../../rules/refusal.ts'
import {
  applyAll,
  plan,
  type TicketCommand,
  type TicketEvent,
  type TicketState,
} from '../../../rules/ticket/index.ts'
import { isPublic } from '../../../rules/ticket/words.ts'
import { digestsOf, type NewAttachment, type NewMessage, previewOf, rowOf } from '../tickets/index.ts'
import type { SampleFile } from './attachments.ts'
import { actorOf, type Person } from './cast.ts'
import type { Dice } from './dice.ts'
import type { IdAt } from './ids.ts'
import type { EventRow, Rows } from './rows.ts'
import type { Story } from './story.ts'
import type { Writing } from './texts/writer.ts'

export interface Book {
  workspaceId: string
  mailbox: { id: string; address: string } | null
  dice: Dice
  idAt: IdAt
  files: readonly SampleFile[]
  teams: ReadonlySet<string>
  assignable: ReadonlySet<string>
  law: Pick<LawWorld, 'law' | 'hours' | 'catalogue'>
}

const iso = (millis: number): string => new Date(millis).toISOString()

/** Adds the ticket's rows and events. Throws where the rules refuse: the story is wrong then. */
export const record = (book: Book, rows: Rows, number: number, story: Story): void => {
  const { workspaceId, idAt } = book
  const ticketId = idAt(story.at)
  const subject = { id: idAt(story.at, 1), value: story.subject }
  const byMail = story.channel === 'mail'
  let state: TicketState | null = null
  let preview = ''

  const commit = (at: number, actor: Actor, command: TicketCommand, message?: NewMessage): void => {
    const planned = plan(command, { ticket: state, actor, assignable: book.assignable, teams: book.teams })
    if (isRefusal(planned)) throw new Error(`the demo's story was refused: ${planned.message}`)
    const time = iso(at)
    const { events } = completePlan(
      { ticketId, before: state, events: planned.events, actor, at: time },
      {
        ...book.law,
        beside: { subject: subject.value, words: {}, said: message?.text ?? null, organisation: null },
      },
    )
    if (events.length === 0) return
    const next = applyAll(state, ticketId, events, time)
    events.forEach((event, order) => {
      const data = {
        ...event.data,
        ...digestsOf(event, { subject, ...(message ? { message } : {}) }),
        version: next.version,
      }
      rows.event.push(
        eventRow(workspaceId, ticketId, idAt(at, order), event.actor ?? actor, event, data, time),
      )
    })
    if (message) {
      rows.message.push(messageRow(workspaceId, ticketId, message, time))
      for (const file of message.attachments)
        rows.attachment.push(attachmentRow(workspaceId, ticketId, message.id, file, idAt(at)))
      if (isPublic(message.kind)) preview = previewOf(message)
    }
    state = next
  }
  const worded = (
    kind: NewMessage['kind'],
    side: NewMessage['side'],
    by: Person,
    at: number,
    said: Writing,
  ): NewMessage => ({
    id: idAt(at),
    kind,
    side,
    authorId: by.id,
    text: said.text,
    visibleText: said.visible ?? null,
    attachments: said.attaches || book.dice.chance(0.05) ? [book.dice.pick(book.files)] : [],
  })

  const request = worded('request', 'requester', story.requester, story.at, story.opening)
  const opening: TicketCommand = {
    do: 'open',
    ticketId,
    number,
    subjectId: subject.id,
    messageId: request.id,
    requester: { id: story.requester.id, organisationId: story.requester.organisationId },
    authorId: story.requester.id,
    channel: story.channel,
    ...(story.sorted ?? {}),
    mailboxId: byMail ? (book.mailbox?.id ?? null) : null,
    attachments: request.attachments.length,
  }
  commit(story.at, byMail ? system('mail') : actorOf(story.takenBy), opening, request)
  for (const { at, by, deed } of story.steps) {
    if (deed.do === 'change') {
      commit(at, actorOf(by), deed)
      continue
    }
    const { kind, side, status } = deed
    const message = worded(kind, side, by, at, deed)
    const command: TicketCommand = {
      do: 'message',
      kind,
      side,
      messageId: message.id,
      authorId: by.id,
      attachments: message.attachments.length,
      ...(status ? { status } : {}),
    }
    commit(at, byMail && side === 'requester' ? system('mail') : actorOf(by), command, message)
    if (kind === 'reply' && side === 'team' && story.channel !== 'api')
      rows.outgoing_mail.push(sentRow(book, ticketId, message.id, story.requester, at))
  }
  // Clocks that have run out since then say so.
  commit(story.now, system('clock'), { do: 'tick' })
  const done = state as TicketState | null
  if (!done) throw new Error('a ticket without a beginning')
  rows.ticket_text.push({
    workspace_id: workspaceId,
    id: subject.id,
    ticket_id: ticketId,
    value: subject.value,
  })
  // json_populate_recordset reads jsonb as it stands, so values and not their text.
  rows.ticket.push({
    ...rowOf(workspaceId, done, { subject: subject.value, preview, fields: {} }),
    fields: done.fields,
    field_texts: {},
    clocks: done.clocks,
  })
  for (const tag of done.tags) rows.ticket_tag.push({ workspace_id: workspaceId, ticket_id: ticketId, tag })
}

const eventRow = (
  workspaceId: string,
  ticketId: string,
  id: string,
  actor: Actor,
  event: TicketEvent,
  data: Record<string, unknown>,
  at: string,
): EventRow => ({
  workspace_id: workspaceId,
  id,
  subject_type: 'ticket',
  subject_id: ticketId,
  type: event.type,
  actor_kind: actor.kind,
  actor_id: actor.kind === 'person' ? actor.id : null,
  actor_name: actor.name,
  data,
  because: event.because ?? null,
  at,
})

const messageRow = (workspaceId: string, ticketId: string, m: NewMessage, at: string) => ({
  workspace_id: workspaceId,
  id: m.id,
  ticket_id: ticketId,
  kind: m.kind,
  side: m.side,
  author_id: m.authorId,
  text: m.text,
  visible_text: m.visibleText ?? null,
  html: null,
  at,
})

const attachmentRow = (
  workspaceId: string,
  ticketId: string,
  messageId: string,
  file: NewAttachment,
  id: string,
) => ({
  workspace_id: workspaceId,
  id,
  ticket_id: ticketId,
  message_id: messageId,
  name: file.name,
  type: file.type,
  size: file.size,
  hash: file.hash,
  content_id: null,
  inline: false,
})

const sentRow = (book: Book, ticketId: string, messageId: string, to: Person, at: number) => {
  const id = book.idAt(at)
  return {
    workspace_id: book.workspaceId,
    id,
    kind: 'reply',
    ticket_id: ticketId,
    message_id: messageId,
    mailbox_id: book.mailbox?.id ?? null,
    to_person_id: to.id,
    to_address: to.email,
    data: {},
    mail_id: `${id}@${book.mailbox?.address.split('@')[1] ?? 'localhost'}`,
    state: 'sent',
    attempts: 1,
    error: null,
    at: iso(at),
    sent_at: iso(at + 1500 + book.dice.below(4000)),
  }
}
