// Visits: work where the requester is, at a time. Nobody is at two places at once.
import type { z } from 'zod'
import type { Visit } from '../../../contract/dispatch.ts'
import { refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { loadPeopleByIds } from '../people/index.ts'
import { operateIn } from '../tickets/index.ts'
import { type Asked, needTicket } from './on-ticket.ts'

type Shown = z.infer<typeof Visit>

const rows = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('visit as v')
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'v.workspace_id').onRef('t.id', '=', 'v.ticket_id'),
    )
    .leftJoin('site as s', (j) =>
      j.onRef('s.workspace_id', '=', 'v.workspace_id').onRef('s.id', '=', 'v.site_id'),
    )
    .selectAll('v')
    .select(['t.number', 't.subject', 's.name as site_name'])
    .where('v.workspace_id', '=', workspaceId)

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

const present = async (tx: Tx, found: readonly Row[]): Promise<Shown[]> => {
  const people = await loadPeopleByIds(
    tx,
    found.map((v) => v.person_id),
  )
  return found.flatMap((v) => {
    const person = people.get(v.person_id)
    return person
      ? [
          {
            id: v.id,
            ticket: { id: v.ticket_id, number: v.number, subject: v.subject },
            person,
            from: v.starts_at,
            to: v.ends_at,
            site: v.site_id && v.site_name !== null ? { id: v.site_id, name: v.site_name } : null,
            place: v.place,
            state: v.state,
            version: v.version,
          },
        ]
      : []
  })
}

export interface Between {
  from: string
  to: string
  person?: string | undefined
  ticket?: number | undefined
}

export const loadVisitRows = (tx: Tx, workspaceId: string, { from, to, person, ticket }: Between) =>
  rows(tx, workspaceId)
    .where('v.ends_at', '>', from)
    .where('v.starts_at', '<', to)
    .$if(person !== undefined, (q) => q.where('v.person_id', '=', person ?? ''))
    .$if(ticket !== undefined, (q) => q.where('t.number', '=', ticket ?? 0))
    .orderBy('v.starts_at')
    .orderBy('v.id')
    .limit(2000)
    .execute()

interface Asking extends Partial<Record<'from' | 'to', string | undefined>> {
  person?: string | undefined
  ticket?: number | undefined
}

export const loadVisits = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  { from = iso(now), to, person, ticket }: Asking,
): Promise<Shown[]> => {
  const end = to ?? iso(Temporal.Instant.from(from).add({ hours: 7 * 24 }))
  return present(tx, await loadVisitRows(tx, workspaceId, { from, to: end, person, ticket }))
}

export const loadVisitsOf = async (tx: Tx, workspaceId: string, number: number): Promise<Shown[]> =>
  present(
    tx,
    await rows(tx, workspaceId)
      .where('t.number', '=', number)
      .orderBy('v.starts_at', 'desc')
      .limit(200)
      .execute(),
  )

const showOne = async (tx: Tx, workspaceId: string, id: string): Promise<Shown> => {
  const row = await rows(tx, workspaceId).where('v.id', '=', id).executeTakeFirst()
  const [shown] = row ? await present(tx, [row]) : []
  if (!shown) throw new Refused(noVisit)
  return shown
}
const noVisit = refuse('not_found', 'There is no such visit.')

interface Planned {
  id: string
  personId: string
  from: string
  to: string
  siteId: string | null
  place: string
}

export const planVisit = (call: Asked, number: number, visit: Planned): Promise<Shown> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const { workspaceId, actor, desk } = call
    const { id, personId, siteId, place } = visit
    const ticket = await needTicket(tx, workspaceId, { number })
    const [from, to] = [tidy(visit.from), tidy(visit.to)]
    const made = await rows(tx, workspaceId).where('v.id', '=', id).executeTakeFirst()
    if (made) return showOne(tx, workspaceId, id)
    await needPerson(tx, workspaceId, personId)
    await needFree(tx, workspaceId, { id, personId, from, to })
    if (siteId) await needSite(tx, workspaceId, siteId)
    await operateIn(tx, call, ticket, { do: 'plan_visit', visitId: id, personId, from, to })
    await tx
      .insertInto('visit')
      .values({
        workspace_id: workspaceId,
        id,
        ticket_id: ticket.state.id,
        person_id: personId,
        starts_at: from,
        ends_at: to,
        site_id: siteId,
        place,
        state: 'planned',
        created_by: actor.id,
        created_at: iso(desk.clock.now()),
      })
      .execute()
    return showOne(tx, workspaceId, id)
  })

interface Changed {
  personId?: string | undefined
  from?: string | undefined
  to?: string | undefined
  place?: string | undefined
  state?: Shown['state'] | undefined
}

export const changeVisit = (call: Asked, id: string, change: Changed): Promise<Shown> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const { workspaceId } = call
    const known = await rows(tx, workspaceId).where('v.id', '=', id).executeTakeFirst()
    if (!known) throw new Refused(noVisit)
    const ticket = await needTicket(tx, workspaceId, { id: known.ticket_id })
    // Under the ticket's lock nobody else changes its visits.
    const before = await rows(tx, workspaceId).where('v.id', '=', id).executeTakeFirstOrThrow()
    if (call.ifMatch !== null && call.ifMatch !== before.version)
      throw new Refused(
        refuse('changed_meanwhile', 'The visit was changed meanwhile. Look at it as it is now.', {
          data: { version: before.version },
        }),
      )
    const personId = change.personId ?? before.person_id
    const from = change.from ? tidy(change.from) : before.starts_at
    const to = change.to ? tidy(change.to) : before.ends_at
    const state = change.state ?? before.state
    if (from >= to)
      throw new Refused(
        refuse('invalid', 'A visit ends after it begins.', {
          faults: [{ field: 'body.to', message: 'must be after the beginning' }],
        }),
      )
    if (change.personId) await needPerson(tx, workspaceId, personId)
    if (state === 'planned') await needFree(tx, workspaceId, { id, personId, from, to })
    await operateIn(tx, call, ticket, {
      do: 'change_visit',
      visitId: id,
      state: state === 'planned' ? 'moved' : state,
      from,
      to,
    })
    await tx
      .updateTable('visit')
      .set({
        person_id: personId,
        starts_at: from,
        ends_at: to,
        state,
        place: change.place ?? before.place,
        version: before.version + 1,
      })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute()
    return showOne(tx, workspaceId, id)
  })

const tidy = (at: string): string => iso(Temporal.Instant.from(at))

const needPerson = async (tx: Tx, workspaceId: string, id: string): Promise<void> => {
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('role', '<>', 'requester')
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!person)
    throw new Refused(
      refuse('invalid', 'Nobody with this id can be sent.', {
        faults: [{ field: 'body.personId', message: 'names no active member of the team of this workspace' }],
      }),
    )
}

const needSite = async (tx: Tx, workspaceId: string, id: string): Promise<void> => {
  const site = await tx
    .selectFrom('site')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!site)
    throw new Refused(
      refuse('invalid', 'There is no such site.', {
        faults: [{ field: 'body.siteId', message: 'names no site of this workspace' }],
      }),
    )
}

/** One at a time for each person, so that two who plan at once see each other's. */
const needFree = async (
  tx: Tx,
  workspaceId: string,
  { id, personId, from, to }: { id: string; personId: string; from: string; to: string },
): Promise<void> => {
  await tx
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', personId)
    .forNoKeyUpdate()
    .execute()
  const other = await rows(tx, workspaceId)
    .where('v.person_id', '=', personId)
    .where('v.state', '=', 'planned')
    .where('v.id', '<>', id)
    .where('v.ends_at', '>', from)
    .where('v.starts_at', '<', to)
    .limit(1)
    .executeTakeFirst()
  if (other)
    throw new Refused(
      refuse('not_possible', `They are with ticket ${other.number} then.`, {
        data: { number: other.number, from: other.starts_at, to: other.ends_at },
      }),
    )
}
