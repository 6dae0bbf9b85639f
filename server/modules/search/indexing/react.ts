// Search follows the event log: what was written or changed is indexed again as it now is. The log is read from its
// beginning, so a desk that had tickets before it had search finds those too.
import type { Desk } from '../../../platform/desk.ts'
import type { Event } from '../../../platform/events/event.ts'
import type { Reaction } from '../../../platform/module.ts'
import { scheduleReading } from '../extract/schedule.ts'
import { ticketsOf, withMerged } from './concerned.ts'
import { foldSubjects } from './fold-subjects.ts'
import { loadMessageSources, loadTicketSources } from './sources.ts'
import { writeDocuments } from './write.ts'

const ofTickets = [
  'ticket.created',
  'ticket.subject_changed',
  'ticket.requester_changed',
  'ticket.participants_changed',
  'ticket.fields_changed',
]
const ofWholes = ['ticket.merged', 'ticket.unmerged']
const ofPeople = [
  'person.changed',
  'person.merged',
  'person.unmerged',
  'person.identity_added',
  'person.identity_removed',
  'person.main_address_changed',
]
const ofOrganisations = ['organisation.changed', 'organisation.merged', 'organisation.unmerged']
const ofMessages = ['ticket.message_added']

const atOnce = 100

export const index: Reaction = {
  name: 'search',
  types: [...ofTickets, ...ofWholes, ...ofMessages, ...ofPeople, ...ofOrganisations],
  react: async (desk, workspaceId, events) => {
    const subjects = (types: readonly string[]): string[] => [
      ...new Set(events.filter((e) => types.includes(e.type)).map((e) => e.subjectId)),
    ]
    await indexMessages(desk, workspaceId, messageIds(events))
    await indexTickets(desk, workspaceId, subjects(ofTickets))
    await indexWhole(desk, workspaceId, await withMerged(desk, workspaceId, subjects(ofWholes)))
    for (const [column, ids] of [
      ['requester_id', subjects(ofPeople)],
      ['organisation_id', subjects(ofOrganisations)],
    ] as const)
      for (const id of ids)
        for await (const tickets of ticketsOf(desk, workspaceId, column, id))
          await indexTickets(desk, workspaceId, tickets)
  },
}

const messageIds = (events: readonly Event[]): string[] =>
  events.filter((e) => ofMessages.includes(e.type)).map((e) => String(e.data.messageId))

const pieces = function* <T>(all: readonly T[]): Generator<T[]> {
  for (let i = 0; i < all.length; i += atOnce) yield all.slice(i, i + atOnce)
}

const indexTickets = async (desk: Desk, workspaceId: string, ids: readonly string[]): Promise<void> => {
  for (const some of pieces(ids))
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      await foldSubjects(tx, workspaceId, some)
      await writeDocuments(tx, workspaceId, await loadTicketSources(tx, workspaceId, some))
    })
}

export const indexMessages = async (
  desk: Desk,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> => {
  for (const some of pieces(ids))
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      await writeDocuments(tx, workspaceId, await loadMessageSources(tx, workspaceId, { ids: some }))
      await scheduleReading(tx, workspaceId, some, desk.clock.now())
    })
  if (ids.length > 0) desk.hints.poke(workspaceId)
}

/** Tickets with all their messages. */
export const indexWhole = async (
  desk: Desk,
  workspaceId: string,
  ids: readonly string[],
  counting: { countAll?: boolean } = {},
): Promise<number> => {
  let written = 0
  for (const some of pieces(ids))
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      const sources = [
        ...(await loadTicketSources(tx, workspaceId, some)),
        ...(await loadMessageSources(tx, workspaceId, { ticketIds: some })),
      ]
      for (const few of pieces(sources)) await writeDocuments(tx, workspaceId, few, counting)
      written += sources.length
    })
  return written
}
