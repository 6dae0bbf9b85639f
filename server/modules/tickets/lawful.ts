// Lets the law act on changes before they are written: the same events, and what the law adds to them.
import { type Completed, completePlan } from '../../../rules/law/complete.ts'
import { applyAll } from '../../../rules/ticket/apply.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { currentLaw } from '../law/index.ts'
import type { TicketCommit } from './commit.ts'
import { loadGone } from './gone.ts'
import { loadLawPeople, nobody, type People } from './law-people.ts'

/** In order. A desk without a law gets its own events back after one look. */
export const completeAll = async (
  tx: Tx,
  workspaceId: string,
  commits: readonly TicketCommit[],
): Promise<Completed[]> => {
  if (commits.length === 0) return []
  const current = await currentLaw(tx, workspaceId)
  if (current.isSilent && !commits.some(isPromised))
    return commits.map(({ events }) => ({ events, effects: [], trace: [] }))
  const people = current.asksPeople ? await loadPeople(tx, workspaceId, commits) : nobody
  const gone = await loadGone(tx, workspaceId, current.law)
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
          gone,
        },
      },
    )
  })
}

/** A promise to a requester is kept track of without any law. */
const isPromised = ({ before, events }: TicketCommit): boolean =>
  (before !== null && (before.state.promisedAt !== null || before.state.clocks.length > 0)) ||
  events.some((e) => e.type === 'ticket.update_promised')

const loadPeople = (tx: Tx, workspaceId: string, commits: readonly TicketCommit[]): Promise<People> =>
  loadLawPeople(
    tx,
    workspaceId,
    commits.map(({ ticketId, before, events, now }) =>
      applyAll(before?.state ?? null, ticketId, events, iso(now)),
    ),
  )
