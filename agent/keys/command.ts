// One thing that can be done, by key or from the palette.
import type { Permission } from '../../rules/access/roles.ts'
import { knownMe } from '../data/me.ts'

export type Section = 'Move' | 'Ticket' | 'Write' | 'Go to' | 'Desk'

export interface Command {
  id: string
  words: string
  section: Section
  /** As tinykeys reads them; the first one is shown. */
  keys: readonly string[]
  run: () => void
  /** Offered only where it would do something. */
  can?: () => boolean
  /** Moves of the cursor make no sense in the palette. */
  isHidden?: boolean
}

export const may = (permission: Permission) => knownMe()?.permissions.includes(permission) ?? false

export const isOffered = (command: Command) => command.can?.() ?? true
