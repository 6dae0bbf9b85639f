// Puts a ticket's words together: subject, request, questions, answers, notes, solution.
import type { Channel } from '../../../../rules/ticket/words.ts'
import type { Person } from '../cast.ts'
import type { Dice } from '../dice.ts'
import { english, german } from './common.ts'
import { filler } from './fill.ts'
import type { Scenario } from './scenario.ts'

export interface Writing {
  text: string
  /** Without signature and quotation, where the text has one. */
  visible?: string
  /** Whether the words speak of something attached. */
  attaches?: boolean
}

export interface Writer {
  subject: string
  request(): Writing
  /** The next question and answer; null when there are no more. `anyway`: the last one again. */
  talk(anyway?: boolean): { ask: Writing; answer: Writing } | null
  note(): Writing
  fix(): Writing
  wait(): Writing
  nudge(): Writing
  thanks(): Writing
  again(): Writing
  sorry(): Writing
  /** From here on another technician writes. */
  signedBy(agent: Person): void
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
const mentionsFile = /is attached|^Attached|attached as|Bild der/m

export const writer = (
  dice: Dice,
  scenario: Scenario,
  requester: Person,
  agent: Person,
  channel: Channel,
): Writer => {
  const phrases = scenario.language === 'de' ? german : english
  const [first = ''] = requester.name.split(' ')
  let [agentFirst = ''] = agent.name.split(' ')
  const fill = filler(dice, scenario.slots ?? {}, { first })
  const sentence = (text: string): string => (scenario.language === 'de' ? fill(text) : capital(fill(text)))
  const one = (list: readonly string[]): string => sentence(dice.pick(list))
  const byMachine = channel === 'api'

  const written = (text: string): Writing => ({
    text,
    ...(mentionsFile.test(text) ? { attaches: true } : {}),
  })
  const fromRequester = (body: string): Writing => {
    if (channel !== 'mail' || !dice.chance(0.35)) return written(body)
    const signature = `-- \n${requester.name}\n${requester.email}\nPhone +49 40 5550 ${1000 + dice.below(9000)}`
    return { ...written(`${body}\n\n${signature}`), visible: body }
  }
  const fromAgent = (body: string): Writing =>
    written(
      byMachine
        ? body
        : `${fill(dice.pick(phrases.greet))}\n\n${body}\n\n${dice.pick(phrases.close)}\n${agentFirst}`,
    )
  const quick = (list: readonly string[]) => (): Writing => fromRequester(one(list))
  const answer = (list: readonly string[]) => (): Writing => fromAgent(one(list))

  const cases = scenario.what.length
  const chosen = dice.below(cases)
  /** Of a list in the order of the cases, what fits this one. */
  const fitting = <T>(list: readonly T[]): readonly T[] => {
    const own = list.filter((_, i) => i % cases === chosen)
    return own.length > 0 ? own : list
  }
  const talks = [...fitting(scenario.talk)]
  const subject = fill(dice.pick(fitting(scenario.subjects)))
  return {
    subject: byMachine ? subject : capital(subject),
    request: () => {
      const more = dice.chance(0.75) ? ` ${one(scenario.more)}` : ''
      const body = `${one(fitting(scenario.what))}${more}`
      if (byMachine) return written(body)
      if (channel === 'phone' || channel === 'agent')
        return written(`${requester.name} ${channel === 'phone' ? 'called' : 'came by'}:\n${capital(body)}`)
      const pressing = dice.chance(0.6) ? one(phrases.pressing) : ''
      const parts = [
        dice.pick(phrases.hello),
        pressing ? `${body}\n\n${pressing}` : body,
        `${dice.pick(phrases.bye)}\n${dice.chance(0.6) ? first : requester.name}`,
      ]
      return fromRequester(capital(parts.filter((p) => p !== '').join('\n\n')))
    },
    talk: (anyway = false) => {
      const next = talks.shift() ?? (anyway ? fitting(scenario.talk).at(-1) : undefined)
      return next ? { ask: fromAgent(sentence(next[0])), answer: fromRequester(sentence(next[1])) } : null
    },
    note: () => written(one(fitting(scenario.notes))),
    fix: answer(fitting(scenario.fixes)),
    wait: answer(phrases.wait),
    sorry: answer(phrases.sorry),
    nudge: quick(phrases.nudge),
    thanks: quick(phrases.thanks),
    again: quick(phrases.again),
    signedBy: (other) => {
      agentFirst = other.name.split(' ')[0] ?? ''
    },
  }
}
