// Keys that move through the lists.
import { back, extend, openCursor, placeStore, step, targets, toggle } from '../inbox/place.ts'
import type { Command } from './command.ts'

const hasTicket = () => targets().length > 0
const isTicketOpen = () => placeStore.get().open !== null

export const moves: readonly Command[] = [
  { id: 'next', words: 'Next ticket', section: 'Move', keys: ['j'], run: () => step(1), isHidden: true },
  {
    id: 'previous',
    words: 'Previous ticket',
    section: 'Move',
    keys: ['k'],
    run: () => step(-1),
    isHidden: true,
  },
  {
    id: 'open',
    words: 'Open',
    section: 'Move',
    keys: ['Enter', 'o'],
    run: openCursor,
    can: () => !isTicketOpen(),
    isHidden: true,
  },
  { id: 'back', words: 'Back', section: 'Move', keys: ['u', 'Escape'], run: back, isHidden: true },
  {
    id: 'select',
    words: 'Select',
    section: 'Move',
    keys: ['x'],
    run: () => toggle(placeStore.get().open ?? placeStore.get().cursor),
    can: hasTicket,
    isHidden: true,
  },
  {
    id: 'select-down',
    words: 'Select downwards',
    section: 'Move',
    keys: ['Shift+j'],
    run: () => extend(1),
    isHidden: true,
  },
  {
    id: 'select-up',
    words: 'Select upwards',
    section: 'Move',
    keys: ['Shift+k'],
    run: () => extend(-1),
    isHidden: true,
  },
]
