// The roster of the demo desk: who works when, knows what, is away, and asks for what.
import type { PersonActor } from '../../../rules/actor.ts'
import { isWorkingAt } from '../../../rules/roster/shift.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { newId } from '../../platform/ids.ts'
import { touchLaw } from '../../platform/law-version.ts'
import { loadItems } from '../law/index.ts'
import { acts, type By, loadStaff } from '../roster/index.ts'
import {
  demoSites,
  demoSkills,
  leading,
  managerOfTeams,
  needs,
  patterns,
  skillsOfServices,
  technicians,
} from './roster-parts.ts'

const zone = 'Europe/Berlin'

export const showRoster = async (desk: Desk, workspaceId: string): Promise<void> => {
  const { actors, teams } = await loadParts(desk, workspaceId)
  const coordinator = actors.get('Carlos Mendes')
  if (!coordinator) return
  const by = { desk, workspaceId, actor: coordinator }
  const idOf = (name: string): string => actors.get(name)?.id ?? coordinator.id
  const skills = await addAll(demoSkills, (name, id) => acts.addSkill(by, id, { name, description: '' }))
  const sites = await addAll(
    demoSites.map((s) => s.name),
    (name, id) =>
      acts.addSite(by, id, { zone, address: '', ...demoSites.find((s) => s.name === name), name }),
  )
  const patternIds = await addAll(Object.keys(patterns) as (keyof typeof patterns)[], (name, id) =>
    acts.addPattern(by, id, { name, zone: null, worksHolidays: false, weeks: weeksOf(name) }),
  )
  const monday = mondayBefore(desk)
  for (const [name, t] of Object.entries(technicians)) {
    const personId = idOf(name)
    await acts.changeStaff(
      by,
      personId,
      {
        skills: Object.entries(t.skills).map(([skill, level]) => ({
          skillId: skills.get(skill) ?? '',
          level,
        })),
        siteId: sites.get(t.site) ?? null,
        languages: [...t.languages],
        ...(t.tier === undefined ? {} : { tier: t.tier }),
        ...(t.capacity === undefined ? {} : { capacity: t.capacity }),
      },
      null,
    )
    const patternId = patternIds.get(t.pattern) ?? ''
    // Their own doing, so that nobody's day begins with news about their shifts.
    await acts.assign({ ...by, actor: actors.get(name) ?? coordinator }, newId(), {
      personId,
      patternId,
      startsOn: monday,
      endsOn: null,
      week: t.week ?? 0,
    })
  }
  for (const [name, { lead, tier }] of Object.entries(leading)) {
    const input = { leadId: idOf(lead), managerId: idOf(managerOfTeams), tier }
    await acts.changeLeading(by, teams.get(name) ?? '', input)
  }
  for (const { team, ...need } of needs)
    await acts.addNeed(by, newId(), {
      ...need,
      teamId: teams.get(team) ?? '',
      days: [...need.days],
      zone,
      skillId: null,
      skillLevel: 1,
      startsOn: null,
      endsOn: null,
    })
  await showAbsences(by, actors)
  await showPresence(by, actors)
  await desk.db.inWorkspace(workspaceId, (tx) => giveSkills(desk, tx, workspaceId, skills))
}

const addAll = async <N extends string>(
  names: readonly N[],
  add: (name: N, id: string) => Promise<unknown>,
): Promise<Map<string, string>> => {
  const ids = new Map<string, string>()
  for (const name of names) {
    const id = newId()
    await add(name, id)
    ids.set(name, id)
  }
  return ids
}

const weeksOf = (name: keyof typeof patterns) =>
  patterns[name].map((days) => days.map((shifts) => shifts.map((s) => ({ ...s, breaks: [...s.breaks] }))))

const today = (desk: Desk): Temporal.ZonedDateTime => desk.clock.now().toZonedDateTimeISO(zone).startOfDay()

/** Three months ago, so that a look back finds shifts too; whole rounds of every pattern. */
const mondayBefore = (desk: Desk): string => {
  const day = today(desk)
  return day
    .subtract({ days: day.dayOfWeek - 1 + 12 * 7 })
    .toPlainDate()
    .toString()
}

const showAbsences = async (by: By, actors: ReadonlyMap<string, PersonActor>): Promise<void> => {
  const day = today(by.desk)
  const at = (days: number, hours = 0): string => iso(day.add({ days, hours }).toInstant())
  const as = (name: string): By => ({ ...by, actor: actors.get(name) ?? by.actor })
  const asked = { otherId: null, otherSpan: null }
  await acts.addRequest(as('Dmitri Volkov'), newId(), {
    kind: 'sick',
    from: at(0),
    to: at(2),
    words: 'Back on my feet soon.',
    ...asked,
  })
  await acts.addRequest(as('Ana Petrova'), newId(), {
    kind: 'leave',
    from: at(14),
    to: at(19),
    words: 'Skiing with the children.',
    ...asked,
  })
  await acts.addRequest(as('Chioma Eze'), newId(), {
    kind: 'training',
    from: at(8, 9),
    to: at(8, 12),
    words: 'The new release of the warehouse software.',
    ...asked,
  })
  const jorge = as('Jorge Pinto')
  await acts.changeStaff(
    jorge,
    jorge.actor.id,
    {
      deputyId: actors.get('Iris Vandenberg')?.id ?? null,
      outOfOffice: { from: at(21), to: at(35), words: 'Back after two weeks in Porto.', handsOver: true },
    },
    null,
  )
}

/** Whenever somebody starts the demo, at night or on a Sunday, a few are there. */
const showPresence = async (by: By, actors: ReadonlyMap<string, PersonActor>): Promise<void> => {
  const now = by.desk.clock.now()
  const staff = await by.desk.db.inWorkspace(by.workspaceId, (tx) => loadStaff(tx, by.workspaceId, now))
  const at = now.epochMilliseconds
  for (const name of [
    'Ana Petrova',
    'Ben Carter',
    'Chioma Eze',
    'Elin Strand',
    'Hiro Tanaka',
    'Iris Vandenberg',
  ]) {
    const actor = actors.get(name)
    const person = staff.find((s) => s.personId === actor?.id)
    if (!actor || !person || isWorkingAt(person.spans, at)) continue
    await acts.addEntry({ ...by, actor }, newId(), {
      personId: actor.id,
      kind: 'work',
      from: iso(now.subtract({ hours: 2 })),
      to: iso(now.add({ hours: 6 })),
      words: 'Extra shift for the move of the warehouse.',
    })
  }
  const set = async (name: string, state: 'busy' | 'away', minutes: number): Promise<void> => {
    const actor = actors.get(name)
    const until = iso(now.add({ minutes }))
    if (actor) await acts.setPresence({ ...by, actor }, actor.id, { state, until })
  }
  await set('Hiro Tanaka', 'busy', 90)
  await set('Elin Strand', 'away', 25)
}

/** What each service's tickets ask for, as if it had been published with it. */
const giveSkills = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  skills: ReadonlyMap<string, string>,
): Promise<void> => {
  for (const item of await loadItems(tx, workspaceId, 'service')) {
    const [skill, level] = skillsOfServices[item.name] ?? []
    const skillId = skill === undefined ? undefined : skills.get(skill)
    if (!skillId || item.body === null || item.version === null) continue
    const body = JSON.stringify({ ...item.body, skills: [{ skillId, level }] })
    const version = item.version + 1
    const at = iso(desk.clock.now())
    await tx
      .updateTable('law_item')
      .set({ body, version, published_at: at })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', item.id)
      .execute()
    await tx
      .insertInto('law_version')
      .values({
        workspace_id: workspaceId,
        item_id: item.id,
        version,
        name: item.name,
        body,
        note: 'Asks for a skill',
        author_id: null,
        at,
      })
      .execute()
  }
  await touchLaw(tx, workspaceId)
}

const loadParts = (desk: Desk, workspaceId: string) =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const people = await tx
      .selectFrom('person')
      .select(['id', 'name', 'email', 'role'])
      .where('workspace_id', '=', workspaceId)
      .where('role', '<>', 'requester')
      .execute()
    const teams = await tx
      .selectFrom('team')
      .select(['id', 'name'])
      .where('workspace_id', '=', workspaceId)
      .execute()
    return {
      actors: new Map(people.map((p): [string, PersonActor] => [p.name, { kind: 'person', ...p }])),
      teams: new Map(teams.map((t) => [t.name, t.id])),
    }
  })
