// Clocks of a ticket after a change.
import type { Draft, LawWorld } from '../law/world.ts'
import type { TicketEvent } from '../ticket/events.ts'

export const planClocks = (_draft: Draft, _world: LawWorld): readonly TicketEvent[] => []
