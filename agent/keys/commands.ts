// Everything that can be done by key or from the palette: one table for both, and for the sheet that shows the keys.

import type { Permission } from '../../rules/access/roles.ts'
import { isOpen, type Status } from '../../rules/ticket/words.ts'
import { findRow } from '../data/lists.ts'
import { knownMe } from '../data/me.ts'
import { knownTicket } from '../data/tickets.ts'
import { undoLast } from '../data/undo.ts'
import { back, extend, openCursor, placeStore, step, targets, toggle } from '../inbox/place.ts'
import { goToList, goToNew, goToSettings } from '../shell/go.ts'
import { overlayStore } from '../shell/overlay.ts'
import { themeStore } from '../shell/theme.ts'
import { assignToMe, setStatus } from '../ticket/changes.ts'
import { openComposer } from '../ticket/compose/active.ts'
import { copyNumber } from '../ticket/copy.ts'
import { openPicker } from '../ticket/picker/picker.ts'
import { takeBackLast } from '../ticket/send/held.ts'

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

const hasTicket = () => targets().length > 0
const may = (permission: Permission) => knownMe()?.permissions.includes(permission) ?? false
const canChange = () => hasTicket() && may('ticket.change')
const canAssign = () => hasTicket() && may('ticket.assign')
const isTicketOpen = () => placeStore.get().open !== null
const statusOf = (number: number): Status | undefined => (knownTicket(number) ?? findRow(number))?.status
const unsolved = () => targets().filter((n) => isOpen(statusOf(n) ?? 'open'))

/** Solves what is chosen; in a list the cursor goes on before the row leaves. */
const solve = (by: -1 | 0 | 1) => {
  const numbers = unsolved()
  const { open, selected } = placeStore.get()
  if (numbers.length > 0) {
    if (by !== 0 || (open === null && selected.size === 0)) step(by === 0 ? 1 : by)
    setStatus(numbers, 'solved')
  } else if (by !== 0) step(by)
}

const write = (kind: 'reply' | 'note') => {
  if (!isTicketOpen()) openCursor()
  openComposer(kind)
}

const list = (id: 'mine' | 'my-teams' | 'unassigned' | 'all') => () =>
  void goToList({ list: id, status: 'unsolved' })

export const commands: readonly Command[] = [
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

  { id: 'solve', words: 'Solve', section: 'Ticket', keys: ['e'], run: () => solve(0), can: canChange },
  {
    id: 'solve-next',
    words: 'Solve and go to the next',
    section: 'Ticket',
    keys: ['[Control]+[Alt]+]'],
    run: () => solve(1),
    can: canChange,
  },
  {
    id: 'solve-previous',
    words: 'Solve and go to the previous',
    section: 'Ticket',
    keys: ['[Control]+[Alt]+['],
    run: () => solve(-1),
    can: canChange,
  },
  {
    id: 'assign',
    words: 'Assign to…',
    section: 'Ticket',
    keys: ['a'],
    run: () => openPicker('assignee'),
    can: canAssign,
  },
  {
    id: 'assign-me',
    words: 'Assign to me',
    section: 'Ticket',
    keys: ['i'],
    run: () => assignToMe(targets()),
    can: canAssign,
  },
  {
    id: 'status',
    words: 'Set the status…',
    section: 'Ticket',
    keys: ['s'],
    run: () => openPicker('status'),
    can: canChange,
  },
  {
    id: 'priority',
    words: 'Set impact and urgency…',
    section: 'Ticket',
    keys: ['p'],
    run: () => openPicker('priority'),
    can: canChange,
  },
  {
    id: 'tags',
    words: 'Add or remove a tag…',
    section: 'Ticket',
    keys: ['l', 't'],
    run: () => openPicker('tags'),
    can: canChange,
  },
  {
    id: 'team',
    words: 'Move to a team…',
    section: 'Ticket',
    keys: ['v'],
    run: () => openPicker('team'),
    can: canAssign,
  },
  {
    id: 'followers',
    words: 'Followers…',
    section: 'Ticket',
    keys: [],
    run: () => openPicker('followers'),
    can: () => isTicketOpen() && may('ticket.change'),
  },
  {
    id: 'copy',
    words: 'Copy the number',
    section: 'Ticket',
    keys: ['.'],
    run: () => targets()[0] !== undefined && copyNumber(targets()[0] as number),
    can: hasTicket,
  },

  {
    id: 'reply',
    words: 'Reply',
    section: 'Write',
    keys: ['r'],
    run: () => write('reply'),
    can: () => hasTicket() && may('ticket.reply'),
  },
  {
    id: 'note',
    words: 'Note for the team',
    section: 'Write',
    keys: ['n'],
    run: () => write('note'),
    can: () => hasTicket() && may('ticket.note'),
  },
  {
    id: 'new',
    words: 'New ticket',
    section: 'Write',
    keys: ['c'],
    run: () => void goToNew(),
    can: () => may('ticket.create'),
  },

  { id: 'go-mine', words: 'Mine', section: 'Go to', keys: ['g i'], run: list('mine') },
  { id: 'go-teams', words: 'My teams', section: 'Go to', keys: ['g q'], run: list('my-teams') },
  { id: 'go-unassigned', words: 'Unassigned', section: 'Go to', keys: ['g t'], run: list('unassigned') },
  { id: 'go-all', words: 'All tickets', section: 'Go to', keys: ['g a'], run: list('all') },
  { id: 'go-settings', words: 'Settings', section: 'Go to', keys: ['g s'], run: () => void goToSettings() },

  {
    id: 'palette',
    words: 'Search or run',
    section: 'Desk',
    keys: ['$mod+k', '[Shift]+/'],
    run: () => overlayStore.set('palette'),
    isHidden: true,
  },
  { id: 'undo', words: 'Undo', section: 'Desk', keys: ['z'], run: () => takeBackLast() || undoLast() },
  {
    id: 'keys',
    words: 'All keys',
    section: 'Desk',
    keys: ['[Shift]+?'],
    run: () => overlayStore.set('keys'),
  },
  { id: 'light', words: 'Light', section: 'Desk', keys: [], run: () => themeStore.set('light') },
  { id: 'dark', words: 'Dark', section: 'Desk', keys: [], run: () => themeStore.set('dark') },
  {
    id: 'system',
    words: 'Light or dark as the system',
    section: 'Desk',
    keys: [],
    run: () => themeStore.set('system'),
  },
]

export const isOffered = (command: Command) => command.can?.() ?? true
