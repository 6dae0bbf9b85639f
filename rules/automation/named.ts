// People whom triggers give tickets to or have follow them: whether they are still there is looked up before a change.
import type { LawItem } from '../law/law.ts'

const kept = new WeakMap<readonly LawItem<'trigger'>[], readonly string[]>()

export const peopleNamed = (triggers: readonly LawItem<'trigger'>[]): readonly string[] => {
  const known = kept.get(triggers)
  if (known) return known
  const ids = triggers.flatMap(({ body }) =>
    body.actions.flatMap((action) =>
      action.do === 'set'
        ? [...(action.assigneeId ? [action.assigneeId] : []), ...(action.followerIds ?? [])]
        : [],
    ),
  )
  const named = [...new Set(ids)]
  kept.set(triggers, named)
  return named
}
