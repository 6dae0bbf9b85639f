// One ticket's story: how it came in, and the steps until the state it ends in.
import type { Change } from '../../../rules/ticket/command.ts'
import type { Channel, Level, Status } from '../../../rules/ticket/words.ts'
import type { Cast, Person } from './cast.ts'
import { courseOf } from './course.ts'
import type { Dice } from './dice.ts'
import type { DemoLaw } from './law.ts'
import type { Office } from './office.ts'
import type { Scenario } from './texts/scenario.ts'
import { type Writing, writer } from './texts/writer.ts'

export interface Said extends Writing {
  do: 'message'
  kind: 'reply' | 'note'
  side: 'requester' | 'team'
  status?: Status
}

export interface Step {
  /** Milliseconds since 1970. */
  at: number
  by: Person
  deed: Said | Change
}

/** What is known of a ticket as it is sorted: by a form at once, or by the coordinator later. */
export interface Sorting {
  teamId: string
  impact: Level
  urgency: Level
  tags: readonly string[]
  serviceId: string | null
}

export interface Story {
  subject: string
  requester: Person
  /** Who opened it: the requester, or who took the call. */
  takenBy: Person
  channel: Channel
  opening: Writing
  sorted: Sorting | null
  at: number
  steps: readonly Step[]
  /** When the telling ends. */
  now: number
}

export interface Setting {
  dice: Dice
  office: Office
  cast: Cast
  now: number
  /** How many of the stories have questions, notes and detours; the others are short. */
  richness: number
  serviceOf: DemoLaw['serviceOf']
}

const channels: readonly (readonly [Channel, number])[] = [
  ['mail', 64],
  ['portal', 24],
  ['phone', 8],
  ['agent', 4],
]

/** All steps lie before now; a story that would take longer is told faster. */
export const tell = (
  setting: Setting,
  scenario: Scenario,
  requester: Person,
  at: number,
  ending: Status,
  chosen?: Person,
): Story => {
  const { dice, cast, now } = setting
  const team = cast.teams[scenario.team]
  const agent = chosen ?? dice.pick(team.members)
  const channel = chosen ? 'mail' : requester === cast.machine ? 'api' : dice.weigh(channels)
  const words = writer(dice, scenario, requester, agent, channel)
  const sorting: Sorting = {
    teamId: team.id,
    impact: level(dice, scenario.impact),
    urgency: level(dice, scenario.urgency),
    tags: scenario.tags,
    serviceId: setting.serviceOf(scenario.team, scenario.tags),
  }
  const isRich = chosen !== undefined || dice.chance(setting.richness)
  const isSorted = !isRich || dice.chance(0.5)
  const byPhone = channel === 'phone' || channel === 'agent'
  const opening = words.request()
  const steps = courseOf(setting, {
    at,
    ending,
    team,
    agent,
    requester,
    words,
    isRich,
    isShown: chosen !== undefined,
    triage: isSorted ? null : sorting,
  })
  return {
    subject: words.subject,
    requester,
    takenBy: byPhone ? agent : requester,
    channel,
    opening,
    sorted: isSorted ? sorting : null,
    at,
    steps: hurried(steps, at, now),
    now,
  }
}

/** Steps after now are pulled in, keeping their order and proportions. */
const hurried = (steps: readonly Step[], start: number, now: number): readonly Step[] => {
  const last = steps.at(-1)?.at ?? start
  const room = (now - start) * 0.93
  if (last - start <= room) return steps
  return steps.map((step, i) => ({ ...step, at: start + ((step.at - start) / (last - start)) * room + i }))
}

const anyLevel: readonly Level[] = ['high', 'medium', 'low']
const level = (dice: Dice, usual: Level = 'medium'): Level => (dice.chance(0.8) ? usual : dice.pick(anyLevel))
