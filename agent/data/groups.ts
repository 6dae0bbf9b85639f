// A grouped list is asked group by group, in the groups' own order, so that nothing moves as more of it loads.
import { priorities, type Status, statuses } from '../../rules/ticket/words.ts'
import type { Grouping } from '../../rules/views/words.ts'
import type { Filter } from './filter.ts'

const chained: readonly (Grouping | null)[] = ['status', 'priority', 'team']
export const isChained = (group: Grouping | null) => chained.includes(group)

/** One condition for each group, first group first; null: the groups are found in what is loaded. */
export const groupSteps = (
  group: Grouping | null,
  filter: Filter,
  teams: readonly { name: string }[] | undefined,
): readonly string[] | null => {
  if (group === 'status') return statusesOf(filter).map((status) => `status:${status}`)
  if (group === 'priority') return priorities.map((priority) => `priority:${priority}`)
  if (group === 'team' && teams)
    return [...teams.map((team) => `team:${JSON.stringify(team.name)}`), 'team:none']
  return null
}

const statusesOf = ({ status }: Filter): readonly Status[] => {
  if (status === 'any') return statuses
  return status === 'unsolved' ? statuses.filter((s) => s !== 'solved' && s !== 'closed') : [status]
}

/** The question for one group of a list. */
export const narrowed = (filter: Filter, step: string | undefined): Filter =>
  step === undefined ? filter : { ...filter, q: filter.q ? `(${filter.q}) ${step}` : step }
