// A view as it begins in the form: the one to change, or the list as it stands.
import type { View } from '../../contract/views.ts'
import { type Filter, usualSort } from '../data/filter.ts'
import { conditionOf } from './condition-of.ts'
import type { ViewWork } from './open.ts'

export type Draft = Pick<View, 'name' | 'scope' | 'teamId' | 'condition' | 'sort' | 'columns' | 'grouping'>

export const draftOf = async (work: ViewWork): Promise<Draft> => {
  if ('change' in work) {
    const { name, scope, teamId, condition, sort, columns, grouping } = work.change
    return { name, scope, teamId, condition, sort, columns, grouping }
  }
  const { from, shown } = work
  return {
    name: '',
    scope: 'personal',
    teamId: null,
    condition: await conditionOf(from),
    sort: sortOf(from, shown?.sort),
    columns: [...(shown?.columns ?? [])] as View['columns'],
    grouping: shown?.group ?? null,
  }
}

const sortOf = (from: Filter, shown: string | undefined): View['sort'] => {
  const [by, direction] = (from.sort ?? shown ?? usualSort).split(':') as [View['sort']['by'], 'up' | 'down']
  return { by, direction }
}
