// How many tickets the built-in lists and somebody's views hold.
import type { PersonActor } from '../../../rules/actor.ts'
import {
  type Asker,
  type Condition,
  judgeCondition,
  questionOf,
  withoutHidden,
} from '../../../rules/conditions/index.ts'
import { isOpen, statuses } from '../../../rules/ticket/words.ts'
import type { Tx } from '../../platform/database.ts'
import { loadNames } from '../conditions/index.ts'
import { teamIdsOf } from '../people/index.ts'
import { type Count, countCap, countListing, loadAsker } from '../tickets/index.ts'
import { lists } from './base.ts'
import { loadViews } from './store.ts'
import { loadWords } from './words.ts'

export const countViews = async (
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  now: Temporal.Instant,
): Promise<{ cap: number; items: ({ id: string } & Count)[] }> => {
  const views = await loadViews(tx, workspaceId, actor.id, await teamIdsOf(tx, actor.id))
  const catalogue = await loadNames(tx, workspaceId, new Map(), 'id')
  const asker = await loadAsker(tx, workspaceId, actor.id, now)
  const items: ({ id: string } & Count)[] = []
  for (const view of views) {
    const condition = view.condition as Condition
    // A view that asks for a field that went is opened with its fault; here it has nothing to count.
    if (judgeCondition(condition, catalogue).length === 0)
      items.push({ id: view.id, ...(await count(tx, workspaceId, condition, asker, catalogue)) })
  }
  return { cap: countCap, items }
}

export const countLists = async (tx: Tx, workspaceId: string, personId: string, now: Temporal.Instant) => {
  const asker = await loadAsker(tx, workspaceId, personId, now)
  const open: Condition = { field: 'status', op: 'any_of', value: statuses.filter(isOpen) }
  const of = async (list: Condition) =>
    (await count(tx, workspaceId, { all: [list, open] }, asker, { fields: [] })).count
  return {
    mine: await of(lists.mine),
    'my-teams': await of(lists['my-teams']),
    unassigned: await of(lists.unassigned),
    all: await of(lists.all),
    cap: countCap,
  }
}

const count = async (
  tx: Tx,
  workspaceId: string,
  condition: Condition,
  asker: Asker,
  catalogue: Parameters<typeof questionOf>[2],
): Promise<Count> => {
  const question = questionOf(withoutHidden(condition), asker, catalogue)
  return countListing(tx, { workspaceId, question, ...(await loadWords(tx, workspaceId, question)) })
}
