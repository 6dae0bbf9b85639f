// What a list shows, as one condition: the built-in list or the saved view, narrowed by the search bar.
import type { Sort } from '../../../contract/views.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import { type Condition, type Question, questionOf, withoutHidden } from '../../../rules/conditions/index.ts'
import { isRefusal, type Refusal, refuse } from '../../../rules/refusal.ts'
import { isOpen, type Status, statuses } from '../../../rules/ticket/words.ts'
import type { Tx } from '../../platform/database.ts'
import { readText, requireSound } from '../conditions/index.ts'
import { loadAsker } from '../tickets/index.ts'
import { maySee } from './rights.ts'
import { loadView } from './store.ts'

export interface ListAsked {
  list: 'mine' | 'my-teams' | 'unassigned' | 'all'
  status: Status | 'unsolved' | 'any'
  team?: string | undefined
  requester?: string | undefined
  organisation?: string | undefined
  view?: string | undefined
  q?: string | undefined
}

export interface Base {
  question: Question
  /** Of the view. */
  sort: Sort | null
}

/** Refused where the view is not there, or the text cannot be read. */
export const loadBase = async (
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  now: Temporal.Instant,
  asked: ListAsked,
): Promise<Base | Refusal> => {
  const [view, read, asker] = await Promise.all([
    asked.view ? loadView(tx, workspaceId, asked.view) : null,
    readText(tx, workspaceId, asked.q ?? '', 'query.q'),
    loadAsker(tx, workspaceId, actor.id, now),
  ])
  if (asked.view && !(view && maySee(actor, view, asker.myTeamIds)))
    return refuse('not_found', 'There is no such view.')
  if (isRefusal(read)) return read
  const catalogue = { fields: read.catalogue.fields }
  if (view) requireSound(view.condition as Condition, catalogue, 'query.view')
  const parts = [view ? (view.condition as Condition) : builtIn(asked), ...namedBy(asked), read.condition]
  const question = questionOf(withoutHidden({ all: parts }), asker, catalogue)
  return { question, sort: (view?.sort as Sort | undefined) ?? null }
}

const unassigned: Condition = {
  all: [
    { field: 'assignee', op: 'unset' },
    { field: 'unsolved', op: 'is', value: true },
  ],
}
export const lists: Readonly<Record<ListAsked['list'], Condition>> = {
  mine: { field: 'assignee', op: 'is', value: 'me' },
  'my-teams': { field: 'team', op: 'is', value: 'my-teams' },
  unassigned,
  all: { all: [] },
}

const builtIn = ({ list, status }: ListAsked): Condition => ({ all: [lists[list], ...byStatus(status)] })

const byStatus = (status: ListAsked['status']): Condition[] => {
  if (status === 'any') return []
  const value = status === 'unsolved' ? statuses.filter(isOpen) : [status]
  return [{ field: 'status', op: 'any_of', value }]
}

const namedBy = ({ team, requester, organisation }: ListAsked): Condition[] =>
  Object.entries({ team, requester, organisation }).flatMap(([field, value]): Condition[] =>
    value === undefined ? [] : [{ field, op: 'is', value }],
  )
