// What a rehearsal tries of an item: its draft, or the desk without it, or what is switched off.

import type { LawItem } from '../../../contract/law.ts'
import type { Trial } from '../../../contract/rehearsal.ts'

export type As = Extract<Trial, { as: unknown }>['as']

export const waysOf = (item: LawItem): As[] => [
  ...(item.draft ? (['draft'] as const) : []),
  ...(item.version !== null && item.isOn ? (['off'] as const) : []),
  ...(item.version !== null && !item.isOn ? (['published'] as const) : []),
]

/** The one that was asked for, else every draft there is. */
export const firstTrials = (items: readonly LawItem[], wanted: string | null): Map<string, As> =>
  new Map(
    items
      .filter((item) => (wanted ? item.id === wanted : item.draft !== null))
      .flatMap((item): [string, As][] => {
        const [way] = waysOf(item)
        return way ? [[item.id, way]] : []
      }),
  )
