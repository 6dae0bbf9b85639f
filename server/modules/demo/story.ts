// The course of one ticket: who does what, and when, until the state it ends in.
import type { Change } from '../../../rules/ticket/command.ts'
import type { Channel, Level, Status } from '../../../rules/ticket/words.ts'
import type { Cast, Person } from './cast.ts'
import type { Dice } from './dice.ts'
import type { Office } from './office.ts'
import type { Scenario } from './texts/scenario.ts'
import { type Writing, writer } from './texts/writer.ts'

interface Said extends Writing {
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

export interface Story {
  subject: string
  requester: Person
  /** Who opened it: the requester, or who took the call. */
  takenBy: Person
  channel: Channel
  opening: Writing
  at: number
  steps: readonly Step[]
}

export interface Setting {
  dice: Dice
  office: Office
  cast: Cast
  now: number
}

const minute = 60_000
const day = 24 * 60 * minute

/** All steps lie before now; a story that would take longer is told faster. */
export const tell = (
  setting: Setting,
  scenario: Scenario,
  requester: Person,
  at: number,
  ending: Status,
): Story => {
  const { dice, office, cast, now } = setting
  const team = cast.teams[scenario.team]
  const agent = dice.pick(team.members)
  const machine = requester === cast.machine
  const channel = machine
    ? 'api'
    : dice.weigh<Channel>([
        ['mail', 64],
        ['portal', 24],
        ['phone', 8],
        ['agent', 4],
      ])
  const onBehalf = channel === 'phone' || channel === 'agent'
  const words = writer(dice, scenario, requester, agent, channel)
  const story = {
    subject: words.subject,
    requester,
    channel,
    at,
    takenBy: onBehalf ? agent : requester,
    opening: words.request(),
  }

  const steps: Step[] = []
  let t = at
  const wait = (minutes: number, spread = 1): void => {
    t += Math.max(0.5, dice.around(minutes, spread)) * minute
  }
  const team_ = (minutes: number, deed: Step['deed'], by = agent): void => {
    wait(minutes)
    t = office.working(t)
    steps.push({ at: t, by, deed })
  }
  const say = (minutes: number, text: Writing, status?: Status): void =>
    team_(minutes, { do: 'message', kind: 'reply', side: 'team', ...text, ...(status ? { status } : {}) })
  const note = (minutes: number): void =>
    team_(minutes, { do: 'message', kind: 'note', side: 'team', ...words.note() })
  const hear = (minutes: number, text: Writing, status?: Status): void => {
    wait(minutes)
    steps.push({
      at: t,
      by: requester,
      deed: { do: 'message', kind: 'reply', side: 'requester', ...text, ...(status ? { status } : {}) },
    })
  }

  const triage = (): void => {
    const change: Change = { do: 'change', teamId: team.id, addTags: scenario.tags }
    change.impact = level(dice, scenario.impact)
    change.urgency = level(dice, scenario.urgency)
    if (ending !== 'new' && dice.chance(0.55)) change.assigneeId = agent.id
    team_(18, change, cast.coordinator)
  }
  const talk = (rounds: number): void => {
    for (let i = 0; i < rounds; i++) {
      const asked = words.talk()
      if (!asked) return
      say(35, asked.ask, 'pending')
      hear(90, asked.answer)
      if (dice.chance(0.3)) note(25)
    }
  }
  const hold = (): void => {
    if (dice.chance(0.5)) note(15)
    say(40, words.wait(), 'on_hold')
  }

  if (ending === 'new') {
    if (dice.chance(0.4)) triage()
  } else {
    triage()
    if (dice.chance(0.5)) team_(25, { do: 'change', assigneeId: agent.id })
    if (dice.chance(0.3)) note(30)
    if (ending === 'open') {
      talk(
        dice.weigh([
          [0, 4],
          [1, 4],
          [2, 1],
        ]),
      )
      if (steps.every((s) => s.deed.do !== 'change' || !s.deed.assigneeId))
        team_(20, { do: 'change', assigneeId: agent.id })
      if (dice.chance(0.12)) hear(900, words.nudge())
    } else if (ending === 'pending') {
      talk(
        dice.weigh([
          [0, 4],
          [1, 1],
        ]),
      )
      say(40, words.talk(true)?.ask ?? words.wait(), 'pending')
    } else if (ending === 'on_hold') {
      talk(
        dice.weigh([
          [0, 3],
          [1, 2],
        ]),
      )
      hold()
    } else {
      talk(
        dice.weigh([
          [0, 5],
          [1, 4],
          [2, 1],
        ]),
      )
      if (dice.chance(0.08)) {
        hold()
        wait(2500)
        if (dice.chance(0.3)) hear(200, words.nudge())
      }
      say(machine ? 60 : 110, words.fix(), 'solved')
      if (!machine && dice.chance(0.06)) {
        hear(1200, words.again())
        say(120, words.sorry(), 'solved')
      } else if (!machine && dice.chance(0.2)) hear(150, words.thanks(), 'solved')
      if (ending === 'closed') {
        t += (5 + 3 * dice.next()) * day
        team_(60, { do: 'change', status: 'closed' }, dice.chance(0.7) ? agent : cast.coordinator)
      }
    }
  }
  return { ...story, steps: hurried(steps, at, now) }
}

/** Steps after now are pulled in, keeping their order and proportions. */
const hurried = (steps: readonly Step[], start: number, now: number): Step[] => {
  const last = steps.at(-1)?.at ?? start
  const room = (now - start) * 0.93
  if (last - start <= room) return [...steps]
  return steps.map((step, i) => ({ ...step, at: start + ((step.at - start) / (last - start)) * room + i }))
}

const level = (dice: Dice, usual: Level = 'medium'): Level =>
  dice.chance(0.8) ? usual : dice.pick(['high', 'medium', 'low'] as const)
