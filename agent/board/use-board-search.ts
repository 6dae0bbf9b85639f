// What the board shows, as it stands in the address: a day, a team, an order.
import { useNavigate, useSearch } from '@tanstack/react-router'

export const sorts = ['due', 'priority', 'oldest'] as const
export type Sort = (typeof sorts)[number]

export interface BoardSearch {
  /** Left out: around now. */
  day?: string | undefined
  team?: string | undefined
  sort: Sort
}

export const useBoardSearch = (): BoardSearch => {
  const asked = useSearch({ strict: false }) as Record<string, string | undefined>
  return {
    day: /^\d{4}-\d\d-\d\d$/.test(asked.day ?? '') ? asked.day : undefined,
    team: asked.team,
    sort: sorts.find((s) => s === asked.sort) ?? 'due',
  }
}

export const useBoardGo = () => {
  const navigate = useNavigate()
  return (part: { day?: string | undefined; team?: string | undefined; sort?: Sort | undefined }) =>
    void navigate({ to: '.', search: ((old: object) => ({ ...old, ...part })) as never, replace: true })
}
