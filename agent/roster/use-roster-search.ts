// What the roster shows, as it stands in the address.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useNow } from '../ui/index.ts'
import { keyOf } from './dates.ts'

export const shows = ['team', 'mine', 'requests', 'patterns', 'coverage'] as const
export type Show = (typeof shows)[number]

export interface RosterSearch {
  show: Show
  look: 'week' | 'month'
  day: string
  today: string
  team: string | undefined
}

export const useRosterSearch = (): RosterSearch => {
  const asked = useSearch({ strict: false }) as Record<string, string | undefined>
  const today = keyOf(useNow())
  return {
    show: shows.find((s) => s === asked.show) ?? 'team',
    look: asked.look === 'month' ? 'month' : 'week',
    day: /^\d{4}-\d\d-\d\d$/.test(asked.day ?? '') ? (asked.day ?? today) : today,
    today,
    team: asked.team,
  }
}

interface Part {
  show?: Show
  look?: 'week' | 'month' | undefined
  day?: string | undefined
  team?: string | undefined
}

export const useRosterGo = () => {
  const navigate = useNavigate()
  return (part: Part) =>
    void navigate({ to: '.', search: ((old: object) => ({ ...old, ...part })) as never, replace: true })
}
