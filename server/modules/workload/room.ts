// Whether people have room for what they are to be given, looked at under their locks, one gift after the other.
//
// Whoever asks at the same time waits here: the later one sees what the one before gave.
import { sql } from 'kysely'
import { pointsFor, pointsOf, routingOf, tidy, weighs } from '../../../rules/routing/points.ts'
import type { Why } from '../../../rules/routing/work.ts'
import type { TicketState } from '../../../rules/ticket/index.ts'
import type { Channel } from '../../../rules/ticket/words.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import { currentLaw } from '../law/index.ts'

/** A ticket as it would be with this person. */
export interface Gift {
  personId: string
  ticket: TicketState
  /** A capacity nobody set counts, too: so for what the desk gives by itself. People keep to those that were set. */
  isGuessBinding: boolean
}

/** As the table has it for new rows: how much somebody is thought to carry whose capacity nobody set. */
const usualCapacity = 10

/** In order: null where there is room, counting in those before that have some. The caller holds the tickets' locks. */
export const judgeRoom = async (
  tx: Tx,
  workspaceId: string,
  gifts: readonly Gift[],
): Promise<(Why | null)[]> => {
  if (gifts.length === 0) return []
  const { law } = await currentLaw(tx, workspaceId)
  const people = await lockPeople(tx, workspaceId, [...new Set(gifts.map((g) => g.personId))])
  return gifts.map(({ personId, ticket, isGuessBinding }) => {
    const person = people.get(personId)
    if (!person || !weighs(ticket)) return null
    const points = pointsOf(ticket, routingOf(law.routing, ticket.teamId))
    const takes = pointsFor(points, ticket.channel, person.weights ?? {})
    const capacity = person.capacity ?? (isGuessBinding ? usualCapacity : Infinity)
    if (tidy(person.points + takes) > capacity)
      return { code: 'at_capacity', params: { points: tidy(person.points), capacity, takes } }
    person.points += takes
    return null
  })
}

interface Loaded {
  id: string
  capacity: number | null
  weights: Partial<Record<Channel, number>> | null
  points: number
}

/** In the order of their ids, so that nobody waits for each other. The sum is read when the locks are held. */
const lockPeople = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, Loaded>> => {
  const [people, loads] = await Promise.all([
    tx
      .selectFrom('person as p')
      .leftJoin('staff as s', (j) =>
        j.onRef('s.workspace_id', '=', 'p.workspace_id').onRef('s.person_id', '=', 'p.id'),
      )
      .select(['p.id', 's.capacity', 's.weights'])
      .where('p.workspace_id', '=', workspaceId)
      .where('p.id', '=', anyOf(ids, 'uuid'))
      .orderBy('p.id')
      .forNoKeyUpdate('p')
      .execute(),
    sql<{ person_id: string; hundredths: number }>`
      select person_id, sum(hundredths)::bigint as hundredths from ticket_load
      where workspace_id = ${workspaceId} and person_id = any(${[...ids]}::uuid[]) group by person_id`.execute(
      tx,
    ),
  ])
  const points = new Map(loads.rows.map((l) => [l.person_id, l.hundredths / 100]))
  return new Map(people.map((p) => [p.id, { ...p, points: points.get(p.id) ?? 0 }]))
}
