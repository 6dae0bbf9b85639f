// What is selected, as the desk is told it: these tickets, or all that the list's condition holds for.
import { placeStore } from '../inbox/place.ts'
import { conditionOf } from '../views/condition-of.ts'

const most = 1000

export const selectionNow = async () => {
  const { selected, allBut, filter } = placeStore.get()
  if (allBut === null) return { numbers: [...selected].slice(0, most) }
  const condition = await conditionOf(filter)
  if (allBut.size === 0) return { condition }
  const others = { field: 'number', op: 'none_of', value: [...allBut] } as const
  return { condition: { all: [condition, others] } }
}
export type Selection = Awaited<ReturnType<typeof selectionNow>>
