// Holds the conditions of a list against a row, with the rule the desk itself uses.
import { alwaysOpen } from '../../rules/calendar/hours.ts'
import {
  type Condition,
  factsOfTicket,
  holds,
  parseCondition,
  questionOf,
  withoutHidden,
} from '../../rules/conditions/index.ts'
import { client } from '../data/client.ts'
import { knownMe } from '../data/me.ts'
import { workspaceQuery } from '../data/queries.ts'
import type { Judge } from '../data/row.ts'
import { catalogueNow, loadCatalogue } from './catalogue.ts'

const unknown: Judge = () => undefined

/** The condition of the view, and what the search bar adds to it. */
export const makeJudge = (condition: Condition | undefined, q: string | undefined): Judge => {
  void loadCatalogue()
  if (typeof Temporal === 'undefined') return unknown
  return (row) => {
    const catalogue = catalogueNow()
    const parsed = q ? parseCondition(q, catalogue) : undefined
    if (parsed && 'fault' in parsed) return undefined
    const parts = [condition, parsed?.condition].filter((c) => c !== undefined)
    const question = questionOf(withoutHidden({ all: parts }), asker(), catalogue)
    return holds(question, factsOfTicket(row)) ?? undefined
  }
}

const asker = () => {
  const me = knownMe()?.person
  return {
    me: me?.id ?? null,
    myTeamIds: me?.teams.map((team) => team.id) ?? [],
    now: Temporal.Now.instant(),
    calendar: client.getQueryData(workspaceQuery.queryKey)?.workingHours ?? alwaysOpen,
  }
}
