// The form of a person of the team: numbers are typed as text.
import type { StaffProfile } from '../../../contract/roster.ts'
import { type Channel, channels } from '../../../rules/ticket/words.ts'

export interface Shown {
  tier: string
  siteId: string | null
  capacity: string
  weights: Record<Channel, string>
  skills: StaffProfile['skills']
  languages: string
  deputyId: string | null
}

export const shownOf = (staff: StaffProfile): Shown => ({
  tier: String(staff.tier),
  siteId: staff.siteId,
  capacity: String(staff.capacity),
  weights: Object.fromEntries(channels.map((c) => [c, String(staff.weights[c] ?? 1)])) as Record<
    Channel,
    string
  >,
  skills: staff.skills,
  languages: staff.languages.join(', '),
  deputyId: staff.deputy?.id ?? null,
})

const numberOf = (text: string): number | null => {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(value) || value < 0 ? null : value
}

export const isNumber = (text: string): boolean => numberOf(text) !== null

export const languagesOf = (text: string): string[] =>
  text
    .split(/[\s,;]+/u)
    .map((word) => word.trim())
    .filter(Boolean)

export const wantedOf = (shown: Shown) => ({
  tier: Number(shown.tier),
  siteId: shown.siteId,
  capacity: numberOf(shown.capacity) ?? 0,
  weights: Object.fromEntries(
    channels.flatMap((c) => {
      const weight = numberOf(shown.weights[c]) ?? 1
      return weight === 1 ? [] : [[c, weight]]
    }),
  ) as Partial<Record<Channel, number>>,
  skills: shown.skills,
  languages: languagesOf(shown.languages),
  deputyId: shown.deputyId,
})
