// Collections as a tree: parents before their children, each with its depth.
import type { Collection } from '../../../contract/knowledge.ts'

export interface Branch {
  collection: Collection
  depth: number
}

/** "Network › Remote work": where it lies, in words. */
export const pathOf = (
  collections: readonly Collection[],
  one: Collection,
  nameOf: (collection: Collection) => string,
): string => {
  const names: string[] = []
  const seen = new Set<string>()
  for (let next: Collection | undefined = one; next && !seen.has(next.id); ) {
    names.unshift(nameOf(next))
    seen.add(next.id)
    const above: string | null = next.parentId
    next = collections.find(({ id }) => id === above)
  }
  return names.join(' › ')
}

/** By position among siblings; one whose parent is gone stands at the top. */
export const branchesOf = (collections: readonly Collection[]): Branch[] => {
  const known = new Set(collections.map(({ id }) => id))
  const below = (parentId: string | null, depth: number): Branch[] =>
    collections
      .filter((one) => (one.parentId && known.has(one.parentId) ? one.parentId : null) === parentId)
      .sort((a, b) => a.position - b.position)
      .flatMap((collection) => [{ collection, depth }, ...below(collection.id, depth + 1)])
  return below(null, 0)
}

/** Itself and everything below it: where it cannot be moved to. */
export const withinOf = (collections: readonly Collection[], id: string): ReadonlySet<string> => {
  const found = new Set([id])
  for (let before = 0; before < found.size; ) {
    before = found.size
    for (const one of collections) if (one.parentId && found.has(one.parentId)) found.add(one.id)
  }
  return found
}
