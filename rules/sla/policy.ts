// What is promised: service level agreements with requesters, operational level agreements between teams.
import type { Condition } from '../conditions/ast.ts'
import type { Priority, Status } from '../ticket/words.ts'

export const targets = ['first_response', 'next_response', 'update', 'resolution'] as const
export type Target = (typeof targets)[number]

/** Working minutes by priority; null: nothing is promised. */
export type Minutes = Readonly<Record<Priority, number | null>>

/** The first policy whose condition holds is the ticket's. */
export interface SlaPolicy {
  condition: Condition
  /** null: the workspace's working hours. */
  calendarId: string | null
  targets: Readonly<Record<Target, Minutes>>
  /** While a ticket has one of these, its clocks stand; a promised time of day does not move. */
  pauses: readonly Status[]
  /** Percent of the allowed time at which a warning comes, such as 75. */
  warnAt: readonly number[]
}

/** How long a ticket may stay with a team, or with a vendor as which a team stands. */
export interface Ola {
  teamId: string
  calendarId: string | null
  minutes: Minutes
  pauses: readonly Status[]
  warnAt: readonly number[]
}
