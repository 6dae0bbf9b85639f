// Opens a ticket: for a mail, a form, a call, an API client or a technician on somebody's behalf.
import type { Actor } from '../../../rules/actor.ts'
import type { FieldChanges } from '../../../rules/fields/values.ts'
import type { Refusal } from '../../../rules/refusal.ts'
import { plan, type TicketCommand, type TicketState } from '../../../rules/ticket/index.ts'
import type { Channel, Level, Priority } from '../../../rules/ticket/words.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { newId } from '../../platform/ids.ts'
import { queueMails } from '../../platform/mail/outbox.ts'
import { orRefuse, Refused } from '../../platform/refused.ts'
import { findOrCreateRequesters, type PersonRow } from '../people/index.ts'
import { commitTickets, type NewAttachment, type NewMessage, type TicketCommit } from './commit.ts'
import { askFields } from './fields/world.ts'
import { nextNumber } from './number.ts'
import { requirePeople } from './people.ts'
import { placeNew } from './place.ts'
import type { KeptMail } from './store/messages.ts'
import { loadWorld } from './world.ts'

export interface OpenTicket {
  actor: Actor
  requester: { email: string; name?: string | undefined; language?: string | undefined }
  /** People the requester copied in; found or made like the requester. */
  participants?: readonly { email: string; name?: string | undefined; language?: string | undefined }[]
  subject: string
  text: string
  visibleText?: string | null
  html?: string | null
  attachments?: readonly NewAttachment[]
  /** What only a received mail has. */
  mail?: KeptMail | null
  channel: Channel
  mailboxId?: string | null
  teamId?: string | null
  assigneeId?: string | null
  impact?: Level
  urgency?: Level
  priority?: Priority
  tags?: readonly string[]
  followerIds?: readonly string[]
  /** Custom fields by key. */
  fields?: FieldChanges
  serviceId?: string | null
  formId?: string | null
  /** Nobody could be asked what the form wants to know: the team asks, as it sees what is missing. */
  isUnasked?: boolean
  siteId?: string | null
  /** Tell the requester by mail that it has arrived. */
  acknowledge?: boolean
  /** Ids to use, when a repeated request must find what it made before. */
  ids?: { ticketId: string; messageId: string }
  because?: string
  /** More writes that belong to this ticket, in the same transaction. */
  also?: (tx: Tx, made: Opened) => Promise<void>
}

export interface Opened {
  ticketId: string
  number: number
  messageId: string
  requesterId: string
  state: TicketState
}

export const openTicket = async (
  desk: Desk,
  workspaceId: string,
  input: OpenTicket,
): Promise<Opened | Refusal> => {
  const number = await nextNumber(desk, workspaceId)
  try {
    const opened = await desk.db.inWorkspace(workspaceId, (tx) =>
      openTicketIn(desk, tx, workspaceId, number, input),
    )
    desk.hints.poke(workspaceId)
    return opened
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

/** The same inside a transaction of the caller, who takes the number beforehand and pokes after the commit. Throws Refused. */
export const openTicketIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  number: number,
  input: OpenTicket,
): Promise<Opened> => {
  const [opened] = await openTicketsIn(desk, tx, workspaceId, [{ number, input }])
  return opened as Opened
}

/** Several at once by the same actor, written with as few statements as one; in order. */
export const openTicketsIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  openings: readonly { number: number; input: OpenTicket }[],
): Promise<Opened[]> => {
  const now = desk.clock.now()
  const actor = openings[0]?.input.actor
  const people = await findOrCreateRequesters(
    tx,
    workspaceId,
    openings.flatMap(({ input }) => [input.requester, ...(input.participants ?? [])]),
    now,
    actor,
  )
  const planned = await Promise.all(
    openings.map(({ number, input }) => {
      const [requester, ...participants] = [input.requester, ...(input.participants ?? [])].map(({ email }) =>
        people.get(email.trim().toLowerCase()),
      )
      if (!requester) throw new Error('a requester just found cannot be read')
      const participantIds = participants.flatMap((p) => p?.id ?? [])
      return planOpening(tx, workspaceId, { requester, participantIds }, number, input, now)
    }),
  )
  const states = await commitTickets(
    tx,
    planned.map((p) => p.commit),
  )
  const opened = planned.map(({ commit, requester }, i): Opened => {
    const state = states[i] as TicketState
    return {
      ticketId: state.id,
      number: state.number,
      messageId: commit.message.id,
      requesterId: requester.id,
      state,
    }
  })
  await queueMails(
    desk,
    tx,
    planned.flatMap(({ input, requester, commit }) =>
      input.acknowledge
        ? [
            {
              workspaceId,
              kind: 'acknowledgement' as const,
              toAddress: requester.email,
              toPersonId: requester.id,
              ticketId: commit.ticketId,
              messageId: commit.message.id,
              mailboxId: input.mailboxId ?? null,
            },
          ]
        : [],
    ),
  )
  for (const [i, { input }] of planned.entries()) await input.also?.(tx, opened[i] as Opened)
  return opened
}

interface Planned {
  input: OpenTicket
  requester: PersonRow
  commit: TicketCommit & { message: NewMessage }
}

const planOpening = async (
  tx: Tx,
  workspaceId: string,
  { requester, participantIds }: { requester: PersonRow; participantIds: readonly string[] },
  number: number,
  input: OpenTicket,
  now: Temporal.Instant,
): Promise<Planned> => {
  const ids = input.ids ?? { ticketId: newId(), messageId: newId() }
  const placed = await placeNew(tx, workspaceId, input, now)
  // Null keeps it with nobody, whatever its service says.
  const teamId = input.teamId === undefined ? placed.teamId : input.teamId
  const world = await loadWorld(tx, workspaceId, null, input.actor, {
    teamId,
    personIds: [input.assigneeId],
  })
  await requirePeople(tx, workspaceId, 'body.followerIds', input.followerIds ?? [])
  const fields = await askFields(
    tx,
    workspaceId,
    { fields: input.fields },
    {
      subject: input.subject,
      words: {},
      requesterId: requester.id,
      organisationId: requester.organisation_id,
      actor: input.actor,
      now,
    },
  )
  const command: TicketCommand = {
    do: 'open',
    ...ids,
    number,
    subjectId: newId(),
    requester: { id: requester.id, organisationId: requester.organisation_id },
    authorId: requester.id,
    channel: input.channel,
    mailboxId: input.mailboxId ?? null,
    teamId,
    assigneeId: input.assigneeId ?? null,
    impact: input.impact ?? placed.impact ?? 'medium',
    urgency: input.urgency ?? placed.urgency ?? 'medium',
    serviceId: placed.serviceId,
    formId: placed.formId,
    siteId: placed.siteId,
    ...(input.priority ? { priority: input.priority } : {}),
    tags: input.tags ?? [],
    followerIds: input.followerIds ?? [],
    participantIds,
    attachments: input.attachments?.length ?? 0,
    ...fields.command,
    ...(input.because ? { because: input.because } : {}),
  }
  const { events } = orRefuse(plan(command, { ...world, ...fields.world }))
  const commit = {
    workspaceId,
    actor: input.actor,
    now,
    ticketId: ids.ticketId,
    before: null,
    events,
    subject: { id: command.subjectId, value: input.subject },
    ...fields.commit,
    message: {
      id: ids.messageId,
      kind: 'request' as const,
      side: 'requester' as const,
      authorId: requester.id,
      text: input.text,
      visibleText: input.visibleText ?? null,
      html: input.html ?? null,
      attachments: input.attachments ?? [],
      mail: input.mail ?? null,
    },
  }
  return { input, requester, commit }
}
