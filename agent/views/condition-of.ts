// A list of the rail, with all that narrows it, as one condition.
import type { Condition } from '../../rules/conditions/ast.ts'
import { statuses } from '../../rules/ticket/words.ts'
import { api } from '../data/api.ts'
import { client } from '../data/client.ts'
import type { Filter } from '../data/filter.ts'
import { viewsQuery } from '../data/queries.ts'

/** The desk reads what stands in the search bar: it knows every name. */
export const conditionOf = async (filter: Filter): Promise<Condition> => {
  const { q } = filter
  const asked = q ? [(await api.views.judge({ body: { text: q } })).condition] : []
  const named = filter.view ? [await conditionOfView(filter.view)] : ofList(filter)
  return { all: [...named, ...asked] }
}

const conditionOfView = async (id: string): Promise<Condition> => {
  const view = (await client.ensureQueryData(viewsQuery)).items.find((v) => v.id === id)
  if (!view) throw new Error(`there is no view ${id}`)
  return view.condition
}

const ofList = ({ list, status, team }: Filter): Condition[] => [
  ...(list === 'mine' ? [{ field: 'assignee', op: 'is', value: 'me' } as const] : []),
  ...(list === 'my-teams' ? [{ field: 'team', op: 'is', value: 'my-teams' } as const] : []),
  ...(list === 'unassigned' ? [{ field: 'assignee', op: 'unset' } as const] : []),
  ...(status === 'unsolved' ? [{ field: 'unsolved', op: 'is', value: true } as const] : []),
  ...(statuses.some((s) => s === status) ? [{ field: 'status', op: 'is', value: status } as const] : []),
  ...(team ? [{ field: 'team', op: 'is', value: team } as const] : []),
]
