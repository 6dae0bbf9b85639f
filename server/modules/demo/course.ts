// The steps of a ticket after it came in: sorted, taken, asked about, handed over, waited for, solved, closed.
import type { Status } from '../../../rules/ticket/words.ts'
import type { Person, Team } from './cast.ts'
import type { Setting, Sorting, Step } from './story.ts'
import type { Writer, Writing } from './texts/writer.ts'

export interface Plot {
  at: number
  ending: Status
  team: Team
  agent: Person
  requester: Person
  words: Writer
  isRich: boolean
  /** It is the one that people see first: with everything a ticket can have. */
  isShown: boolean
  /** What the coordinator still has to sort. */
  triage: Sorting | null
}

const minute = 60_000
const day = 24 * 60 * minute

/** The staff acts in office hours, the requester whenever it suits. Times may lie after now. */
export const courseOf = (setting: Setting, plot: Plot): Step[] => {
  const { dice, office, cast } = setting
  const { words, requester, triage, isRich } = plot
  const isMachine = requester === cast.machine
  /** Nobody waits for a machine's answer. */
  const ending = isMachine && plot.ending === 'pending' ? 'on_hold' : plot.ending
  const steps: Step[] = []
  let { agent } = plot
  let t = plot.at

  const wait = (minutes: number): void => {
    t += Math.max(0.5, dice.around(minutes, 1)) * minute
  }
  const act = (minutes: number, deed: Step['deed'], by = agent): void => {
    wait(minutes)
    t = office.working(t)
    steps.push({ at: t, by, deed })
  }
  const message = (side: 'requester' | 'team', said: Writing, status?: Status): Step['deed'] => ({
    do: 'message',
    kind: 'reply',
    side,
    ...said,
    ...(status ? { status } : {}),
  })
  const say = (minutes: number, said: Writing, status?: Status): void =>
    act(minutes, message('team', said, status))
  const note = (minutes: number): void =>
    act(minutes, { do: 'message', kind: 'note', side: 'team', ...words.note() })
  const hear = (minutes: number, said: Writing, status?: Status): void => {
    wait(minutes)
    steps.push({ at: t, by: requester, deed: message('requester', said, status) })
  }

  const sort = (): void => {
    if (!triage) return
    const { tags, ...rest } = triage
    const assigned = ending !== 'new' && dice.chance(0.55) ? { assigneeId: agent.id } : {}
    act(18, { do: 'change', ...rest, addTags: tags, ...assigned }, cast.coordinator)
  }
  const take = (minutes: number): void => act(minutes, { do: 'change', assigneeId: agent.id })
  const talk = (odds: readonly (readonly [number, number])[]): void => {
    for (let rounds = isRich ? dice.weigh(odds) : 0; rounds > 0; rounds--) {
      const asked = words.talk()
      if (!asked) return
      say(35, asked.ask, 'pending')
      hear(90, asked.answer)
      if (dice.chance(0.3)) note(25)
    }
  }
  const handOver = (): void => {
    const other = dice.pick(Object.values(cast.teams).filter((team) => team !== plot.team))
    note(30)
    act(3, { do: 'change', teamId: other.id })
    agent = dice.pick(other.members)
    words.signedBy(agent)
    take(45)
  }
  const hold = (): void => {
    if (dice.chance(0.5)) note(15)
    say(40, words.wait(), 'on_hold')
  }
  const solve = (): void => {
    if (!isMachine && dice.chance(0.05)) handOver()
    if (dice.chance(0.08)) {
      hold()
      wait(2500)
      if (dice.chance(0.3)) hear(200, words.nudge())
    }
    say(isMachine ? 60 : 110, words.fix(), 'solved')
    if (isMachine) return
    if (dice.chance(0.06)) {
      hear(1200, words.again())
      say(120, words.sorry(), 'solved')
    } else if (dice.chance(0.2)) hear(150, words.thanks(), 'solved')
  }

  sort()
  if (ending === 'new') return steps.slice(0, dice.below(2))
  if (ending === 'open' || (isRich && dice.chance(0.5))) take(25)
  if (isRich && dice.chance(0.3)) note(30)
  if (plot.isShown) {
    talk([[1, 1]])
    note(5)
    return steps
  }
  if (ending === 'open') {
    talk([
      [0, 4],
      [1, 4],
      [2, 1],
    ])
    if (dice.chance(0.12)) hear(900, words.nudge())
    return steps
  }
  if (ending === 'pending') {
    talk([
      [0, 4],
      [1, 1],
    ])
    say(40, words.talk(true)?.ask ?? words.wait(), 'pending')
    return steps
  }
  talk([
    [0, 5],
    [1, 4],
    [2, 1],
  ])
  if (ending === 'on_hold') {
    hold()
    return steps
  }
  solve()
  if (ending === 'closed') {
    t += (5 + 3 * dice.next()) * day
    act(60, { do: 'change', status: 'closed' }, dice.chance(0.7) ? agent : cast.coordinator)
  }
  return steps
}
