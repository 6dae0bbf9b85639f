// The board: the tray of what nobody has, with suggestions; people with their load, their time and what is expected.
import type { z } from 'zod'
import type { Board, BoardPerson } from '../../../contract/dispatch.ts'
import { refuse } from '../../../rules/refusal.ts'
import { shiftsOf } from '../../../rules/roster/shift.ts'
import type { ShiftSpan } from '../../../rules/roster/types.ts'
import { planAll } from '../../../rules/routing/plan-all.ts'
import { shiftNow } from '../../../rules/routing/shift-now.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { loadPeopleByIds } from '../people/index.ts'
import { loadRoster } from '../roster/index.ts'
import { blocksOf, clip } from './blocks.ts'
import { cardsOf, type VisitRow } from './board-cards.ts'
import { warn } from './board-warnings.ts'
import { type CardRow, cardOf, loadCards, loadTray } from './card.ts'
import type { Asked } from './on-ticket.ts'
import { type Day, dayOf, loadOnes, pieceOf } from './outlook.ts'
import { isoOf, loadOf, nobodyBecause, presentRanked } from './present.ts'
import { needTeam } from './suggest.ts'
import { loadVisitRows } from './visits.ts'
import { type DispatchWorld, loadDesk, loadDispatchWorld } from './world.ts'

const trayLimit = 200
const warnedLimit = 20
const hour = 3_600_000
const dayLong = 24 * hour

interface Wanted {
  from?: string | undefined
  to?: string | undefined
  team?: string | undefined
  sort: 'due' | 'priority' | 'oldest'
}
type Shown = z.infer<typeof Board>
type Person = z.infer<typeof BoardPerson>

export const loadBoard = async (tx: Tx, call: Asked, wanted: Wanted): Promise<Shown> => {
  const { workspaceId, desk: house } = call
  const now = house.clock.now()
  if (wanted.team) await needTeam(tx, workspaceId, wanted.team)
  const from = wanted.from ? millis(wanted.from) : now.epochMilliseconds - hour
  const to = wanted.to ? millis(wanted.to) : from + 9 * hour
  if (to <= from || to - from > 8 * dayLong)
    throw new Refused(
      refuse('invalid', 'A board shows at most eight days.', {
        faults: [{ field: 'query.to', message: 'must be after the beginning, at most eight days later' }],
      }),
    )
  const teamIds = wanted.team ? [wanted.team] : null
  const tray = (await loadTray(tx, workspaceId, { teamIds, limit: trayLimit })).sort(orders[wanted.sort])
  const desk = await loadDesk(tx, workspaceId, now, wanted.team)
  const world = await loadDispatchWorld(tx, workspaceId, now, tray, { teamId: wanted.team, desk })
  const choices = planAll(world.wanting, world.candidatesOf, world.now)
  const ids = world.staff.map((s) => s.personId)
  const ones = await loadOnes(tx, workspaceId, ids)
  const visits = await loadVisitRows(tx, workspaceId, {
    from: isoOf(Math.min(from, world.now)),
    to: isoOf(Math.max(to, world.now + 7 * dayLong)),
  })
  const planned = visits.filter((v) => v.state === 'planned')
  const days = daysOf(world, ones, planned)
  const people = await loadPeopleByIds(tx, ids)
  const cards = new Map([...tray, ...ones].map((row) => [row.id, cardOf(row)]))
  const elsewhere = visits.flatMap((v) => (cards.has(v.ticket_id) ? [] : [v.ticket_id]))
  for (const [id, card] of await loadCards(tx, workspaceId, elsewhere)) cards.set(id, card)
  const spans = await spansBetween(tx, workspaceId, world, from, to)
  const names = await loadNames(tx, workspaceId)
  const shown = world.staff
    .flatMap((staff): Person[] => {
      const person = people.get(staff.personId)
      const day = days.get(staff.personId)
      if (!person || !day) return []
      const own = spans.get(staff.personId) ?? []
      const shift = shiftNow(staff.spans, world.now)
      return [
        {
          person,
          tier: staff.tier,
          teams: staff.teamIds.flatMap((id) => named(id, names.teams)),
          skills: Object.entries(staff.skills)
            .flatMap(([id, level]) => {
              const name = world.skillNames.get(id)
              return name === undefined ? [] : [{ name, level }]
            })
            .sort((a, b) => b.level - a.level || (a.name < b.name ? -1 : 1)),
          site: staff.siteId ? (named(staff.siteId, names.sites)[0] ?? null) : null,
          zone: staff.zone,
          presence: staff.presence.state,
          isOutOfOffice: isOut(staff.outOfOffice, world.now),
          load: loadOf(world, staff.personId),
          shifts: shiftsOf(own).map(({ from: a, to: b }) => ({ from: isoOf(a), to: isoOf(b) })),
          shiftEndsAt: shift ? isoOf(shift.endsAt) : null,
          blocks: blocksOf(own, from, to),
          cards: cardsOf(day, {
            world,
            cards,
            choices,
            tray,
            visits: visitsOf(visits, staff.personId),
            from,
            to,
          }),
        },
      ]
    })
    .sort((a, b) => Number(b.shiftEndsAt !== null) - Number(a.shiftEndsAt !== null))
  const late = [...days.values()].flatMap((day) => day.expected.filter((e) => e.lateMinutes !== null))
  return {
    at: iso(now),
    from: isoOf(from),
    to: isoOf(to),
    tray: world.wanting.map(({ row }, i) => {
      const choice = choices[i]
      return {
        ticket: cardOf(row),
        suggestion: choice?.chosen ? presentRanked(world, people, choice.chosen) : null,
        nobody: choice && !choice.chosen ? nobodyBecause(choice.ranked) : [],
      }
    }),
    trayTotal: tray.length < trayLimit ? tray.length : await countTray(tx, workspaceId, teamIds),
    people: shown,
    warnings: await warn(tx, call, { world, ones, days, people, late: late.slice(0, warnedLimit) }),
    onShift: shown.filter((p) => p.shiftEndsAt !== null).length,
    breaksDue: world.staff.filter((s) =>
      s.spans.some((b) => b.kind === 'break' && b.from > world.now && b.from <= world.now + hour),
    ).length,
    suggestions: choices.filter((c) => c.chosen !== null).length,
  }
}

const millis = (at: string): number => Temporal.Instant.from(at).epochMilliseconds
const isOut = (out: { from: number; to: number | null } | null, now: number): boolean =>
  out !== null && out.from <= now && (out.to === null || now < out.to)
const named = (id: string, names: ReadonlyMap<string, string>): { id: string; name: string }[] => {
  const name = names.get(id)
  return name === undefined ? [] : [{ id, name }]
}

const ranks = { urgent: 0, high: 1, normal: 2, low: 3 } as const
type Order = (a: CardRow, b: CardRow) => number
const byAge: Order = (a, b) => (a.created_at < b.created_at ? -1 : 1)
const byDue: Order = (a, b) =>
  (a.due_at ?? '~') === (b.due_at ?? '~') ? byAge(a, b) : (a.due_at ?? '~') < (b.due_at ?? '~') ? -1 : 1
const orders: Readonly<Record<Wanted['sort'], Order>> = {
  due: byDue,
  oldest: byAge,
  priority: (a, b) => ranks[a.priority] - ranks[b.priority] || byDue(a, b),
}

const visitsOf = (visits: readonly VisitRow[], personId: string): VisitRow[] =>
  visits.filter((v) => v.person_id === personId && v.state !== 'cancelled')

/** A ticket whose visit is planned is worked on then. */
const daysOf = (
  world: DispatchWorld,
  ones: readonly CardRow[],
  planned: readonly VisitRow[],
): Map<string, Day> => {
  const byPerson = Map.groupBy(ones, (row) => row.assignee_id ?? '')
  const visited = new Set(planned.filter((v) => millis(v.ends_at) > world.now).map((v) => v.ticket_id))
  return new Map(
    world.staff.map((staff) => {
      const rows = (byPerson.get(staff.personId) ?? []).filter((row) => !visited.has(row.id))
      const taken = planned
        .filter((v) => v.person_id === staff.personId)
        .map((v) => ({ from: millis(v.starts_at), to: millis(v.ends_at) }))
      const pieces = rows.map((row) => pieceOf(world, row, staff))
      return [staff.personId, dayOf(staff, pieces, taken, world.now)]
    }),
  )
}

/** Staff is loaded from a day ago to a week ahead; further away the roster is asked. */
const spansBetween = async (
  tx: Tx,
  workspaceId: string,
  world: DispatchWorld,
  from: number,
  to: number,
): Promise<Map<string, ShiftSpan[]>> => {
  const isNear = from >= world.now - dayLong && to <= world.now + 7 * dayLong
  const ids = world.staff.map((s) => s.personId)
  const all = isNear
    ? new Map(world.staff.map((s) => [s.personId, [...s.spans]]))
    : await loadRoster(
        tx,
        workspaceId,
        ids,
        Temporal.Instant.fromEpochMilliseconds(from),
        Temporal.Instant.fromEpochMilliseconds(to),
      )
  return new Map([...all].map(([id, spans]) => [id, clip(spans, from, to)]))
}

const countTray = async (tx: Tx, workspaceId: string, teamIds: readonly string[] | null): Promise<number> =>
  (await loadTray(tx, workspaceId, { teamIds, limit: 2000 })).length

const loadNames = async (tx: Tx, workspaceId: string) => {
  const [teams, sites] = await Promise.all([
    tx.selectFrom('team').select(['id', 'name']).where('workspace_id', '=', workspaceId).execute(),
    tx.selectFrom('site').select(['id', 'name']).where('workspace_id', '=', workspaceId).execute(),
  ])
  return {
    teams: new Map(teams.map((t) => [t.id, t.name])),
    sites: new Map(sites.map((s) => [s.id, s.name])),
  }
}
