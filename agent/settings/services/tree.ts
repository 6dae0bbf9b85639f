// Services as the tree they make: each below the one it belongs to, in their order.
import type { LawItem } from '../../../contract/law.ts'
import type { Service } from '../../../rules/intake/service.ts'
import { bodyOf } from '../../law/face.ts'

export const serviceOf = (item: LawItem): Service | null => bodyOf<'service'>(item.draft?.body ?? item.body)

const parentOf = (item: LawItem): string | null => serviceOf(item)?.parentId ?? null

/** One that stands below nothing known, or in a circle, stands at the top. */
export const treeOf = (items: readonly LawItem[]): { item: LawItem; depth: number }[] => {
  const known = new Set(items.map(({ id }) => id))
  const placed = new Set<string>()
  const below = (parent: string | null, depth: number): { item: LawItem; depth: number }[] =>
    items
      .filter((item) => {
        const own = parentOf(item)
        return (own !== null && known.has(own) ? own : null) === parent && !placed.has(item.id)
      })
      .flatMap((item) => {
        placed.add(item.id)
        return [{ item, depth }, ...below(item.id, depth + 1)]
      })
  const tree = below(null, 0)
  return [...tree, ...items.filter(({ id }) => !placed.has(id)).map((item) => ({ item, depth: 0 }))]
}

/** The service itself and all below it: none of them can be what it stands below. */
export const isWithin = (items: readonly LawItem[], id: string, top: string): boolean => {
  const seen = new Set<string>()
  for (let at: string | null = id; at !== null && !seen.has(at); ) {
    if (at === top) return true
    seen.add(at)
    const item = items.find((one) => one.id === at)
    at = item ? parentOf(item) : null
  }
  return false
}

/** `Hardware › Printers` */
export const pathOf = (items: readonly LawItem[], item: LawItem): string => {
  const names: string[] = []
  const seen = new Set<string>()
  for (let at: LawItem | undefined = item; at && !seen.has(at.id); ) {
    seen.add(at.id)
    names.unshift(at.draft?.name ?? at.name)
    const parent = parentOf(at)
    at = items.find((one) => one.id === parent)
  }
  return names.join(' › ')
}
