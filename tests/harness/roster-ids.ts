// What the ids of the roster's routes name, and bodies that would do; one of each thing in a workspace.
import { contract } from '../../contract/index.ts'
import { ana, teams } from '../cast/people.ts'
import type { Client } from './client.ts'
import type { Kind } from './kinds.ts'

export const rosterParams: Record<string, Record<string, Kind>> = {
  'patterns.change': { id: 'pattern' },
  'patterns.remove': { id: 'pattern' },
  'assignments.change': { id: 'assignment' },
  'assignments.remove': { id: 'assignment' },
  'entries.change': { id: 'entry' },
  'entries.remove': { id: 'entry' },
  'needs.change': { id: 'need' },
  'needs.remove': { id: 'need' },
  'requests.get': { id: 'wish' },
  'requests.agree': { id: 'wish' },
  'requests.decide': { id: 'wish' },
  'requests.withdraw': { id: 'wish' },
  'feeds.remove': { id: 'feed' },
  'skills.change': { id: 'skill' },
  'skills.remove': { id: 'skill' },
  'sites.change': { id: 'site' },
  'sites.remove': { id: 'site' },
  'staff.get': { id: 'person' },
  'staff.change': { id: 'person' },
  'presence.setOf': { id: 'person' },
  'leading.change': { id: 'team' },
}

const span = { from: '2040-01-02T08:00:00.000Z', to: '2040-01-02T16:00:00.000Z' }
const weeks = [Array.from({ length: 7 }, () => [{ from: '08:00', to: '16:00' }])]
const need = { name: 'canary', days: [1], from: '08:00', to: '16:00', people: 1 }

export const rosterBodies: Record<string, (n: number) => Record<string, unknown>> = {
  'patterns.change': (n) => ({ name: `Pattern ${n}` }),
  'assignments.create': () => ({ personId: ana.id, patternId: ana.id, startsOn: '2040-01-01' }),
  'assignments.change': () => ({ endsOn: '2040-06-30' }),
  'entries.create': () => ({ personId: ana.id, kind: 'work', ...span }),
  'entries.change': () => ({ kind: 'training' }),
  'needs.create': () => ({ teamId: teams.network.id, ...need }),
  'needs.change': (n) => ({ name: `Need ${n}` }),
  'requests.create': () => ({ kind: 'swap', ...span }),
  'requests.agree': () => ({ agrees: false }),
  'requests.decide': () => ({ approves: false }),
  'feeds.create': () => ({}),
  'skills.change': (n) => ({ name: `Skill ${n}` }),
  'sites.change': (n) => ({ name: `Site ${n}` }),
  'staff.change': () => ({ tier: 2 }),
  'staff.changeMe': () => ({ languages: ['en'] }),
  'presence.setOf': () => ({ state: null }),
  'leading.change': () => ({ tier: 2 }),
}

export const rosterThings = async (client: Client, personId: string, teamId: string) => {
  const { roster, staff } = contract
  const pattern = await client.call(roster.createPattern, { body: { name: 'canary pattern', weeks } })
  const assignment = await client.call(roster.assign, {
    body: { personId, patternId: pattern.id, startsOn: '2040-01-01' },
  })
  const entry = await client.call(roster.createEntry, {
    body: { personId, kind: 'work', ...span, words: 'canary' },
  })
  const wanted = await client.call(roster.createNeed, { body: { ...need, teamId } })
  const wish = await client.call(roster.createRequest, { body: { kind: 'leave', ...span, words: 'canary' } })
  const feed = await client.call(roster.createFeed, { body: {} })
  const skill = await client.call(staff.createSkill, { body: { name: 'canary skill' } })
  const site = await client.call(staff.createSite, { body: { name: 'canary site', zone: 'Europe/Oslo' } })
  return {
    pattern: pattern.id,
    assignment: assignment.id,
    entry: entry.id,
    need: wanted.id,
    wish: wish.id,
    feed: feed.id,
    skill: skill.id,
    site: site.id,
  }
}
