// The time rules of a law as they look at one ticket of the past: each acts once for a stretch in which it holds, and
// again after its hours.
//
// They look a moment after every change, as the desk does, and whenever a length of time of a condition is over; what held
// for a few seconds only is nobody's stretch.
// Example: "waits longer than 4 h, again every 24 h" and nobody answers → at 4 h, at 28 h, at 52 h.

import { firstFailing } from '../automation/failing.ts'
import { questionAt } from '../automation/questions.ts'
import type { TimeRule } from '../automation/rule.ts'
import { wordsReader } from '../automation/said.ts'
import { instantOf, isoOf } from '../calendar/civil.ts'
import type { TicketFacts } from '../conditions/facts.ts'
import { fieldsIn } from '../conditions/hidden.ts'
import type { LawItem } from '../law/law.ts'
import { factsOf, type LawWorld } from '../law/world.ts'
import type { TicketState } from '../ticket/state.ts'
import { isOpen } from '../ticket/words.ts'
import { evenInTime, nextMoment } from './moments.ts'

type Rule = LawItem<'time_rule'>

/** Milliseconds between a change and the look that sees it. */
export const lookAfter = 20_000

export interface Looks {
  /** ISO; null: nothing of this ticket changes by time alone. */
  nextAt: string | null
  /** After a change at this instant. */
  stir(at: string): void
  /** The rules that act now. `said`: every text until then, where the law asks for words. */
  look(state: TicketState, at: string, said: readonly string[]): Rule[]
}

export const looksOf = (world: LawWorld): Looks => {
  const rules = world.law.time_rule
  /** When each rule acted last in the stretch it is in. */
  const acted = new Map<string, number>()
  const looks: Looks = {
    nextAt: null,
    stir: (at) => {
      if (rules.length > 0) looks.nextAt = earlier(looks.nextAt, isoOf(instantOf(at) + lookAfter))
    },
    look: (state, at, said) => {
      const now = instantOf(at)
      const facts = factsFor(state, world, said)
      const holdsWords = wordsReader()
      const holds = (condition: TimeRule['condition']) =>
        firstFailing(questionAt(condition, world, at), facts, holdsWords) === null
      looks.nextAt = null
      const plan = (moment: number | null) => {
        if (moment !== null) looks.nextAt = earlier(looks.nextAt, isoOf(moment))
      }
      return rules.filter((rule) => {
        const { condition, repeatHours } = rule.body
        if (!isLookedAt(state) || !holds(evenInTime(condition))) {
          acted.delete(rule.id)
          return false
        }
        plan(nextMoment(condition, facts, world, now))
        if (!holds(condition)) {
          acted.delete(rule.id)
          return false
        }
        const last = acted.get(rule.id)
        const again = repeatHours === null ? Number.POSITIVE_INFINITY : repeatHours * 3_600_000
        const acts = last === undefined || now - last >= again
        if (acts) acted.set(rule.id, now)
        if (repeatHours !== null) plan((acts ? now : (last ?? now)) + again)
        return acts
      })
    },
  }
  return looks
}

/** Whether some time rule asks for words, of which the play has to remember all. */
export const asksForWords = ({ law }: Pick<LawWorld, 'law'>): boolean =>
  law.time_rule.some(({ body }) => fieldsIn(body.condition).has('text'))

const isLookedAt = ({ status, mergedInto, isSpam }: TicketState): boolean =>
  (isOpen(status) || status === 'solved') && mergedInto === null && !isSpam

const factsFor = (state: TicketState, { beside }: LawWorld, said: readonly string[]): TicketFacts => ({
  ...factsOf(state, beside),
  documents: [beside.subject, ...said],
})

const earlier = (a: string | null, b: string): string => (a !== null && a < b ? a : b)
