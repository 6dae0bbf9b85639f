// How tall a row of a list is, by the density chosen in the profile: cards have two lines, tables one.
import { useMe } from '../data/me.ts'

const heights: Record<string, readonly [card: number, line: number]> = {
  compact: [44, 32],
  normal: [52, 36],
  roomy: [60, 44],
}

export const useRowHeight = (isTable: boolean): number => {
  const [card, line] = heights[String(useMe().preferences.density)] ?? [52, 36]
  return isTable ? line : card
}
