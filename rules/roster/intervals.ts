// Sets of time: intervals in milliseconds that begin at `from` and end before `to`.
//
// A set is in order, and its intervals neither overlap nor touch; every function gives such a set back.
// Example: 09–12 and 11–17 are 09–17; without 12–13 they are 09–12 and 13–17.

export interface Interval {
  from: number
  to: number
}

export const unite = <T extends Interval>(list: readonly T[]): T[] => {
  const sorted = list.filter((i) => i.to > i.from).toSorted((a, b) => a.from - b.from || b.to - a.to)
  const out: T[] = []
  for (const one of sorted) {
    const last = out.at(-1)
    if (last && one.from <= last.to) out[out.length - 1] = { ...last, to: Math.max(last.to, one.to) }
    else out.push(one)
  }
  return out
}

/** What of `list` lies outside of all of `holes`. */
export const without = <T extends Interval>(list: readonly T[], holes: readonly Interval[]): T[] => {
  if (holes.length === 0) return unite(list)
  const cuts = unite(holes)
  return unite(list).flatMap((one) => {
    const left: T[] = []
    let from = one.from
    for (const cut of cuts) {
      if (cut.to <= from) continue
      if (cut.from >= one.to) break
      if (cut.from > from) left.push({ ...one, from, to: cut.from })
      from = Math.max(from, cut.to)
    }
    if (from < one.to) left.push({ ...one, from })
    return left
  })
}

/** What of `list` lies inside of any of `frames`. */
export const within = <T extends Interval>(list: readonly T[], frames: readonly Interval[]): T[] => {
  const allowed = unite(frames)
  return unite(list).flatMap((one) =>
    allowed.flatMap((frame) => {
      const [from, to] = [Math.max(one.from, frame.from), Math.min(one.to, frame.to)]
      return to > from ? [{ ...one, from, to }] : []
    }),
  )
}

export const overlaps = (a: Interval, b: Interval): boolean => a.from < b.to && b.from < a.to

export const lengthOf = (list: readonly Interval[]): number => list.reduce((sum, i) => sum + i.to - i.from, 0)
