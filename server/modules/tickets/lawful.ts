// Lets the law act on changes before they are written: the same events, and what the law adds to them.
import type { TicketFacts } from '../../../rules/conditions/facts.ts'
import { type Completed, completePlan } from '../../../rules/law/complete.ts'
import { applyAll } from '../../../rules/ticket/apply.ts'
import { anyOf } from '../../platform/any-of.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { currentLaw } from '../law/index.ts'
import type { TicketCommit } from './commit.ts'

/** In order. A desk without a law gets its own events back after one look. */
export const completeAll = async (
  tx: Tx,
  workspaceId: string,
  commits: readonly TicketCommit[],
): Promise<Completed[]> => {
  const current = await currentLaw(tx, workspaceId)
  if (current.isSilent && !commits.some(isPromised))
    return commits.map(({ events }) => ({ events, effects: [], trace: [] }))
  const people = current.asksPeople ? await loadPeople(tx, workspaceId, commits) : nobody
  return commits.map((commit) => {
    const { ticketId, before, events, actor, now, subject, message, fieldTexts = {} } = commit
    const state = applyAll(before?.state ?? null, ticketId, events, iso(now))
    const fresh = Object.entries(fieldTexts).map(([key, { value }]) => [key, value])
    const requester = people.requesters.get(state.requesterId)
    return completePlan(
      { ticketId, before: before?.state ?? null, events, actor, at: iso(now) },
      {
        ...current,
        beside: {
          subject: subject?.value ?? before?.texts.subject ?? '',
          words: { ...before?.texts.fields, ...Object.fromEntries(fresh) },
          said: message?.text ?? null,
          ...(requester ? { requester } : {}),
          organisation: people.organisations.get(state.organisationId ?? '') ?? null,
        },
      },
    )
  })
}

/** A promise to a requester is kept track of without any law. */
const isPromised = ({ before, events }: TicketCommit): boolean =>
  (before !== null && (before.state.promisedAt !== null || before.state.clocks.length > 0)) ||
  events.some((e) => e.type === 'ticket.update_promised')

interface People {
  requesters: ReadonlyMap<string, NonNullable<TicketFacts['requester']>>
  organisations: ReadonlyMap<string, NonNullable<TicketFacts['organisation']>>
}
const nobody: People = { requesters: new Map(), organisations: new Map() }

const loadPeople = async (tx: Tx, workspaceId: string, commits: readonly TicketCommit[]): Promise<People> => {
  const states = commits.map(({ ticketId, before, events, now }) =>
    applyAll(before?.state ?? null, ticketId, events, iso(now)),
  )
  const requesterIds = [...new Set(states.map((s) => s.requesterId))]
  const organisationIds = [...new Set(states.flatMap((s) => s.organisationId ?? []))]
  const requesters = await tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'is_vip', 'fields'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', anyOf(requesterIds, 'uuid'))
    .execute()
  const organisations =
    organisationIds.length === 0
      ? []
      : await tx
          .selectFrom('organisation')
          .select(['id', 'name', 'fields'])
          .where('workspace_id', '=', workspaceId)
          .where('id', '=', anyOf(organisationIds, 'uuid'))
          .execute()
  return {
    requesters: new Map(
      requesters.map(({ id, name, email, is_vip: isVip, fields }) => [id, { name, email, isVip, fields }]),
    ),
    organisations: new Map(organisations.map(({ id, name, fields }) => [id, { name, fields }])),
  }
}
