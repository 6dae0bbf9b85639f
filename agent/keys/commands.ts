// Everything that can be done: one table for the keys, the palette, and the sheet that shows the keys.
import { hasUndo, undoLast } from '../data/undo.ts'
import { placeStore } from '../inbox/place.ts'
import { searchStore } from '../inbox/search-open.ts'
import { chooseTheme } from '../shell/choose-theme.ts'
import {
  goToApprovals,
  goToBoard,
  goToCourses,
  goToCustomers,
  goToFeedback,
  goToHandover,
  goToKnowledge,
  goToList,
  goToRoster,
  goToSearch,
  goToSettings,
  goToTriage,
} from '../shell/go.ts'
import { overlayStore } from '../shell/overlay.ts'
import { heldStore, takeBackLast } from '../ticket/send/held.ts'
import { openView } from '../views/open.ts'
import { type Command, may } from './command.ts'
import { moves } from './move.ts'
import { onTicket } from './on-ticket.ts'
import { surgery } from './surgery.ts'

const isInInbox = () => /^\/desk\/(mine|my-teams|unassigned|all|tickets\/\d+)$/.test(location.pathname)

const list = (id: 'mine' | 'my-teams' | 'unassigned' | 'all') => () =>
  void goToList({ list: id, status: 'unsolved' })

export const commands: readonly Command[] = [
  ...moves,
  ...onTicket,
  ...surgery,
  { id: 'go-mine', words: 'Mine', section: 'Go to', keys: ['g i'], run: list('mine') },
  { id: 'go-teams', words: 'My teams', section: 'Go to', keys: ['g q'], run: list('my-teams') },
  { id: 'go-unassigned', words: 'Unassigned', section: 'Go to', keys: ['g t'], run: list('unassigned') },
  { id: 'go-all', words: 'All tickets', section: 'Go to', keys: ['g a'], run: list('all') },
  {
    id: 'go-customers',
    words: 'Customers',
    section: 'Go to',
    keys: ['g c'],
    run: () => void goToCustomers(),
  },
  {
    id: 'go-board',
    words: 'Board',
    section: 'Go to',
    keys: ['g b'],
    run: () => void goToBoard(),
    can: () => may('ticket.dispatch'),
  },
  {
    id: 'go-triage',
    words: 'Triage',
    section: 'Go to',
    keys: ['g v'],
    run: () => void goToTriage(),
    can: () => may('ticket.change'),
  },
  {
    id: 'go-roster',
    words: 'Roster',
    section: 'Go to',
    keys: ['g r'],
    run: () => void goToRoster(),
    can: () => may('roster.read'),
  },
  {
    id: 'go-knowledge',
    words: 'Knowledge',
    section: 'Go to',
    keys: ['g k'],
    run: () => void goToKnowledge(),
    can: () => may('article.read'),
  },
  {
    id: 'go-courses',
    words: 'Courses',
    section: 'Go to',
    keys: ['g l'],
    run: () => void goToCourses(),
    can: () => may('course.read'),
  },
  {
    id: 'go-feedback',
    words: 'Feedback',
    section: 'Go to',
    keys: ['g e'],
    run: () => void goToFeedback(),
    can: () => may('feedback.read'),
  },
  {
    id: 'go-handover',
    words: 'Hand over shift',
    section: 'Go to',
    keys: ['g h'],
    run: () => void goToHandover(),
    can: () => may('ticket.assign'),
  },
  {
    id: 'take-next',
    words: 'Give me the next',
    section: 'Ticket',
    keys: ['g g'],
    run: () => void import('../ticket/dispatch/acts.ts').then((acts) => acts.takeNext()),
    can: () => may('ticket.assign'),
  },
  {
    id: 'go-approvals',
    words: 'Approvals',
    section: 'Go to',
    keys: ['g p'],
    run: () => void goToApprovals(),
  },
  { id: 'go-settings', words: 'Settings', section: 'Go to', keys: ['g s'], run: () => void goToSettings() },
  {
    id: 'palette',
    words: 'Search or run',
    section: 'Desk',
    keys: ['$mod+k'],
    run: () => overlayStore.set('palette'),
    isHidden: true,
  },
  {
    id: 'search-list',
    words: 'Search in this list',
    section: 'Desk',
    keys: ['[Shift]+/'],
    run: () => (isInInbox() ? searchStore.set(true) : void goToSearch('')),
  },
  {
    id: 'search',
    words: 'Search everything',
    section: 'Go to',
    keys: ['g f'],
    run: () => void goToSearch(''),
  },
  {
    id: 'notices',
    words: 'Notices',
    section: 'Go to',
    keys: ['g n'],
    run: () => overlayStore.set('notices'),
  },
  {
    id: 'save-view',
    words: 'Save the list as a view…',
    section: 'Desk',
    keys: [],
    run: () => openView({ from: placeStore.get().filter }),
  },
  {
    id: 'undo',
    words: 'Undo',
    section: 'Desk',
    keys: ['z'],
    run: () => takeBackLast() || undoLast(),
    can: () => hasUndo() || heldStore.get().length > 0,
  },
  {
    id: 'keys',
    words: 'All keys',
    section: 'Desk',
    keys: ['[Shift]+?'],
    run: () => overlayStore.set('keys'),
  },
  { id: 'light', words: 'Light', section: 'Desk', keys: [], run: () => chooseTheme('light') },
  { id: 'dark', words: 'Dark', section: 'Desk', keys: [], run: () => chooseTheme('dark') },
  {
    id: 'system',
    words: 'Light or dark as the system',
    section: 'Desk',
    keys: [],
    run: () => chooseTheme('system'),
  },
]
