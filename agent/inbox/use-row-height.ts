// How tall a row of a list is, by the density chosen in the profile.
import { useMe } from '../data/me.ts'

const heights: Record<string, number> = { compact: 44, normal: 52, roomy: 60 }

export const useRowHeight = (): number => heights[String(useMe().preferences.density)] ?? 52
