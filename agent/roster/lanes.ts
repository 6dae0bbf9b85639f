// The roster by person, each with their chips.
import type { RosterPerson } from '../../contract/roster.ts'
import type { api } from '../data/api.ts'
import { chipsOf, type RosterChip } from './chips.ts'

export type RosterReply = Awaited<ReturnType<typeof api.roster.get>>

export interface Lane {
  person: RosterPerson['person']
  tier: number
  zone: string
  chips: readonly RosterChip[]
}

/** A cell. */
export interface Place {
  personId: string
  day: string
}

export const lanesOf = (roster: RosterReply): Lane[] =>
  roster.people.map((one) => ({
    person: one.person,
    tier: one.tier,
    zone: one.zone,
    chips: chipsOf(one, roster.entries),
  }))
