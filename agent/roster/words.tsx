// What stands in a roster, in words and with its picture.
import { CircleSlash, GraduationCap, type LucideIcon, Phone, Thermometer, TreePalm } from 'lucide-react'
import type { EntryKind, RequestKind, RequestState } from '../../rules/roster/words.ts'
import { t } from '../locales/i18n.ts'
import type { ChipKind } from './chips.ts'

const chips: Record<ChipKind, { name: string; Icon: LucideIcon | null }> = {
  shift: { name: 'Shift', Icon: null },
  on_call: { name: 'On call', Icon: Phone },
  leave: { name: 'Leave', Icon: TreePalm },
  sick: { name: 'Sick', Icon: Thermometer },
  training: { name: 'Training', Icon: GraduationCap },
  off: { name: 'Time off', Icon: CircleSlash },
}
export const chipName = (kind: ChipKind): string => t(chips[kind].name)
export const chipIcon = (kind: ChipKind): LucideIcon | null => chips[kind].Icon

const entries: Record<EntryKind, string> = {
  work: 'Shift',
  break: 'Break',
  on_call: 'On call',
  off: 'Time off',
  leave: 'Leave',
  sick: 'Sick',
  training: 'Training',
}
export const entryName = (kind: EntryKind): string => t(entries[kind])

const requests: Record<RequestKind, string> = {
  leave: 'Leave',
  sick: 'Sick',
  training: 'Training',
  swap: 'Swap',
}
export const requestName = (kind: RequestKind): string => t(requests[kind])

const states: Record<RequestState, string> = {
  asked: 'Waits for the colleague',
  open: 'Waits for a decision',
  approved: 'Approved',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
}
export const stateName = (state: RequestState): string => t(states[state])
