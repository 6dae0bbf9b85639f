// Tickets by chance with what conditions may ask of them: as rows, and as the facts that rules know.
import fc from 'fast-check'
import type { TicketFacts } from '../../rules/conditions/index.ts'
import type { FieldValues } from '../../rules/ticket/fields.ts'
import type { TicketState } from '../../rules/ticket/index.ts'
import { channels, levels, priorities, statuses } from '../../rules/ticket/words.ts'
import { ana, ben, jane, mailboxes, organisations, priya, rafael, teams } from '../cast/people.ts'
import {
  caseIds,
  day,
  firstTicketId,
  moment,
  now,
  policyId,
  serviceIds,
  siteId,
  someText,
  tags,
} from './conditions.ts'

export interface ChanceTicket {
  state: TicketState
  subject: string
  fieldTexts: Record<string, string>
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const some = <T>(values: readonly T[]) => fc.subarray([...values])
const id = (n: number) => `018b0000-0000-7000-8000-1${String(n).padStart(11, '0')}`
const few = fc.integer({ min: 0, max: 5 })

const fields = fc.record(
  {
    note: fc.constant(id(0)),
    size: fc.oneof(few, fc.constantFrom(2.5, -1)),
    due: day,
    severity: fc.constantFrom('none', 'minor', 'any'),
    place: fc.constantFrom('oslo/port', 'oslo/office/2', 'bergen', 'os'),
    parts: some(['fan', 'disk, large', 'psu']),
    owner: fc.constantFrom(ana.id, jane.id),
    checked: fc.boolean(),
  },
  { requiredKeys: [] },
)

/** What no condition asks about. */
const undispatched = {
  formId: null,
  clocks: [],
  clockNextAt: null,
  assignedAt: null,
  acceptedAt: null,
  handoverId: null,
  openApprovals: 0,
  workflowRunId: null,
  isPrioritySet: false,
} as const

/** Number `n`; the first one is what others are merged into. */
export const chanceTicket = (n: number): fc.Arbitrary<ChanceTicket> =>
  fc
    .record({
      subject: someText,
      note: someText,
      state: fc.record({
        status: fc.constantFrom(...statuses),
        impact: fc.constantFrom(...levels),
        urgency: fc.constantFrom(...levels),
        priority: fc.constantFrom(...priorities),
        channel: fc.constantFrom(...channels),
        requesterId: fc.constantFrom(jane.id, rafael.id, priya.id),
        organisationId: maybe(fc.constantFrom(organisations.northwind.id, organisations.halden.id)),
        teamId: maybe(
          fc.constantFrom(...[teams.network, teams.workplace, teams.applications].map((t) => t.id)),
        ),
        assigneeId: maybe(fc.constantFrom(ana.id, ben.id)),
        mailboxId: maybe(fc.constant(mailboxes.support.id)),
        tags: some(tags),
        followers: some([ana.id, ben.id]),
        participants: some([rafael.id, priya.id]),
        heldCount: few,
        messageCount: few,
        attachmentCount: few,
        waitingSince: maybe(moment),
        firstRepliedAt: maybe(moment),
        solvedAt: maybe(moment),
        closedAt: maybe(moment),
        reopens: few,
        fields,
        mergedInto: maybe(fc.constant(n === 1 ? null : firstTicketId)),
        caseId: maybe(fc.constantFrom(...caseIds)),
        parentId: maybe(fc.constant(n === 1 ? null : firstTicketId)),
        childCount: few,
        openChildCount: few,
        taskCount: few,
        openTaskCount: few,
        snoozedUntil: maybe(moment),
        isSpam: fc.boolean(),
        serviceId: maybe(fc.constantFrom(...serviceIds)),
        siteId: maybe(fc.constant(siteId)),
        policyId: maybe(fc.constant(policyId)),
        tier: few,
        escalationLevel: few,
        breaches: few,
        triagedAt: maybe(moment),
        dueAt: maybe(moment),
        promisedAt: maybe(moment),
        acceptBy: maybe(moment),
        createdAt: moment,
        updatedAt: moment,
      }),
    })
    .map(({ state, subject, note }) => ({
      subject,
      fieldTexts: 'note' in state.fields ? { note: note.trim() } : {},
      state: {
        ...state,
        fields: state.fields as FieldValues,
        id: n === 1 ? firstTicketId : id(n),
        number: n,
        subjectId: id(n),
        snoozeWakes: null,
        ...undispatched,
        version: 1,
      },
    }))

export interface PeopleFacts {
  requesters: ReadonlyMap<string, NonNullable<TicketFacts['requester']>>
  organisations: ReadonlyMap<string, NonNullable<TicketFacts['organisation']>>
}

export const factsOf = ({ state, subject, fieldTexts }: ChanceTicket, people: PeopleFacts): TicketFacts => {
  const requester = people.requesters.get(state.requesterId)
  return {
    ...state,
    subject,
    fields: { ...state.fields, ...fieldTexts },
    ...(requester ? { requester } : {}),
    organisation: people.organisations.get(state.organisationId ?? '') ?? null,
  }
}

export { now }
