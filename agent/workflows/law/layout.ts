// Where the states of a workflow stand on its map: in columns by how far they are from the beginning.
//
// A state stands one column behind the farthest of those that lead to it; ways back do not count. Within a column states
// stand in the order in which they are reached. What nothing leads to stands behind everything else.
import type { Workflow } from '../../../rules/workflow/definition.ts'
import { waysOf } from '../../../rules/workflow/judge.ts'

export interface Placed {
  id: string
  column: number
  row: number
}

export interface Way {
  from: string
  to: string
  /** It leads to an earlier or the same column. */
  isBack: boolean
}

export interface Map {
  places: readonly Placed[]
  ways: readonly Way[]
  columns: number
  rows: number
}

export const layOut = (workflow: Workflow): Map => {
  const byId = new globalThis.Map(workflow.states.map((s) => [s.id, s]))
  const targets = (id: string): string[] => {
    const state = byId.get(id)
    return state ? [...new Set(waysOf(state).map((w) => w.to))].filter((to) => byId.has(to)) : []
  }
  const order: string[] = []
  const column = new globalThis.Map<string, number>()
  const onWay = new Set<string>()
  const walk = (id: string, at: number): void => {
    if (onWay.has(id)) return
    if (!order.includes(id)) order.push(id)
    if ((column.get(id) ?? -1) >= at) return
    column.set(id, at)
    onWay.add(id)
    for (const to of targets(id)) walk(to, at + 1)
    onWay.delete(id)
  }
  if (byId.has(workflow.start)) walk(workflow.start, 0)
  const last = Math.max(-1, ...column.values())
  for (const { id } of workflow.states)
    if (!column.has(id)) {
      column.set(id, last + 1)
      order.push(id)
    }
  const used = new globalThis.Map<number, number>()
  const places = order.map((id): Placed => {
    const at = column.get(id) ?? 0
    const row = used.get(at) ?? 0
    used.set(at, row + 1)
    return { id, column: at, row }
  })
  return {
    places,
    ways: workflow.states.flatMap((s) =>
      targets(s.id).map((to) => ({
        from: s.id,
        to,
        isBack: (column.get(to) ?? 0) <= (column.get(s.id) ?? 0),
      })),
    ),
    columns: Math.max(0, ...places.map((p) => p.column + 1)),
    rows: Math.max(0, ...places.map((p) => p.row + 1)),
  }
}

export type Direction = 'left' | 'right' | 'up' | 'down'

/** The state an arrow key leads to: along a way to the right and left, within the column up and down. */
export const neighbour = (map: Map, id: string, direction: Direction): string | null => {
  const here = map.places.find((p) => p.id === id)
  if (!here) return map.places[0]?.id ?? null
  if (direction === 'up' || direction === 'down') {
    const row = here.row + (direction === 'down' ? 1 : -1)
    return map.places.find((p) => p.column === here.column && p.row === row)?.id ?? null
  }
  const step = direction === 'right' ? 1 : -1
  const along = map.ways.flatMap((w) =>
    direction === 'right' ? (w.from === id ? [w.to] : []) : w.to === id ? [w.from] : [],
  )
  const near = (p: Placed): number => Math.abs(p.column - here.column) * 100 + Math.abs(p.row - here.row)
  const beside = map.places.filter((p) => (p.column - here.column) * step > 0)
  const [best] = [...beside.filter((p) => along.includes(p.id)), ...beside]
    .map((p) => ({ p, cost: near(p) - (along.includes(p.id) ? 10_000 : 0) }))
    .toSorted((a, b) => a.cost - b.cost)
  return best?.p.id ?? null
}
