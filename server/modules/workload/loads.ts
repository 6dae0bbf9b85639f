// How much everybody has to do now, and what they were given of late.
import { sql } from 'kysely'
import type { Given } from '../../../rules/routing/fairness.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'

export interface LoadNow {
  points: number
  open: number
  given: Given
}

/** Of these people, or of everybody; who is left out has nothing to do. */
export const loadLoads = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  personIds: readonly string[] | null,
): Promise<Map<string, LoadNow>> => {
  const only = personIds === null ? sql`` : sql`and person_id = any(${[...personIds]}::uuid[])`
  const [loads, gifts] = await Promise.all([
    sql<{ person_id: string; hundredths: number; open: number }>`
      select person_id, sum(hundredths)::bigint as hundredths, count(*) as open from ticket_load
      where workspace_id = ${workspaceId} ${only} group by person_id`.execute(tx),
    // What is older than a day weighs less than a sixtieth.
    sql<{ person_id: string; hundredths: number; at: string }>`
      select person_id, max(at) as at,
        sum(hundredths * power(0.5, extract(epoch from ${iso(now)}::timestamptz - at) / 14400))::float8 as hundredths
      from ticket_gift
      where workspace_id = ${workspaceId} and at > ${iso(now.subtract({ hours: 24 }))} ${only} group by person_id`.execute(
      tx,
    ),
  ])
  const found = new Map<string, LoadNow>()
  const of = (id: string): LoadNow => found.get(id) ?? { points: 0, open: 0, given: { points: 0, at: null } }
  for (const { person_id, hundredths, open } of loads.rows)
    found.set(person_id, { ...of(person_id), points: hundredths / 100, open })
  for (const { person_id, hundredths } of gifts.rows)
    found.set(person_id, {
      ...of(person_id),
      given: { points: hundredths / 100, at: now.epochMilliseconds },
    })
  // Turns go by the moment of the last gift: the decayed sum counts as of now, the moment is kept apart.
  for (const { person_id, at } of gifts.rows) {
    const load = of(person_id)
    found.set(person_id, { ...load, given: atMoment(load.given.points, at, now) })
  }
  return found
}

/** The sum as it would have counted at that moment, so that decaying it to now gives it back. */
const atMoment = (points: number, at: string, now: Temporal.Instant): Given => {
  const moment = Temporal.Instant.from(at).epochMilliseconds
  return { points: points * 2 ** ((now.epochMilliseconds - moment) / 14_400_000), at: moment }
}
