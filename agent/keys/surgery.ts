// Ticket surgery by key and from the palette: on the selection, the open ticket, or the row under the cursor.
import { findRow } from '../data/lists.ts'
import { knownMe } from '../data/me.ts'
import { knownTicket } from '../data/tickets.ts'
import { placeStore, targets } from '../inbox/place.ts'
import type { Form } from '../ticket/answers/insert.ts'
import { contextStore, tabStore } from '../ticket/context/open.ts'
import { openPicker } from '../ticket/picker/picker.ts'
import { jumpToUnread } from '../ticket/read/jump.ts'
import { openDialog } from '../ticket/surgery/open.ts'
import { type Command, may } from './command.ts'
import { isJudging, judge } from './judging.ts'

const mayChange = () => knownMe()?.permissions.includes('ticket.change') ?? false
const canChange = () => targets().length > 0 && mayChange()
const isOneOpen = () => placeStore.get().open !== null && mayChange()
const known = (number: number) => knownTicket(number) ?? findRow(number)
const areSpam = () => targets().every((n) => known(n)?.isSpam)

const onOpen = (act: (number: number) => void) => () => {
  const { open } = placeStore.get()
  if (open !== null) act(open)
}
const spam = (is: boolean, block = false) => {
  const numbers = targets()
  void import('../ticket/surgery/putting-off.ts').then((acts) => acts.markSpam(numbers, is, block))
}
const insertBest = (form: Form) =>
  onOpen((number) => void import('../ticket/answers/acts.ts').then((acts) => acts.insertBest(number, form)))
const canAnswer = () => placeStore.get().open !== null && may('article.read') && may('ticket.reply')
const newTask = () => {
  tabStore.set('tasks')
  contextStore.set(true)
  setTimeout(() => document.getElementById('new-task')?.focus(), 150)
}

export const surgery: readonly Command[] = [
  {
    id: 'snooze',
    words: 'Snooze…',
    section: 'Ticket',
    keys: ['h'],
    run: () => (isJudging() ? judge('later') : openPicker('snooze')),
    can: canChange,
  },
  {
    id: 'merge',
    words: 'Merge…',
    section: 'Ticket',
    keys: ['m'],
    run: () => openDialog({ kind: 'merge', numbers: targets() }),
    can: canChange,
  },
  {
    id: 'case',
    words: 'Put into a case…',
    section: 'Ticket',
    keys: [],
    run: () => openDialog({ kind: 'case', numbers: targets() }),
    can: canChange,
  },
  {
    id: 'link',
    words: 'Link to a ticket…',
    section: 'Ticket',
    keys: [],
    run: onOpen((number) => openDialog({ kind: 'link', number })),
    can: isOneOpen,
  },
  {
    id: 'child',
    words: 'Add a child…',
    section: 'Ticket',
    keys: [],
    run: onOpen((number) => openDialog({ kind: 'child', number })),
    can: isOneOpen,
  },
  {
    id: 'requester',
    words: 'Change the requester…',
    section: 'Ticket',
    keys: [],
    run: onOpen((number) => openDialog({ kind: 'requester', number })),
    can: isOneOpen,
  },
  { id: 'task', words: 'New task', section: 'Ticket', keys: [], run: newTask, can: isOneOpen },
  {
    id: 'answer-link',
    words: 'Put the best answer’s link into the reply',
    section: 'Write',
    keys: ['q'],
    run: insertBest('link'),
    can: canAnswer,
  },
  {
    id: 'answer-text',
    words: 'Put the best answer’s words into the reply',
    section: 'Write',
    keys: ['Shift+q'],
    run: insertBest('text'),
    can: canAnswer,
  },
  {
    id: 'answer-find',
    words: 'Find an answer…',
    section: 'Write',
    keys: ['w'],
    run: onOpen((number) => openDialog({ kind: 'answer', number })),
    can: () => placeStore.get().open !== null && may('article.read'),
  },
  {
    id: 'macro',
    words: 'Apply a macro…',
    section: 'Ticket',
    keys: [],
    run: onOpen((number) => openDialog({ kind: 'macro', number })),
    can: isOneOpen,
  },
  {
    id: 'spam',
    words: 'Spam',
    section: 'Ticket',
    keys: [],
    run: () => spam(true),
    can: () => canChange() && !areSpam(),
  },
  {
    id: 'spam-block',
    words: 'Spam, and block the sender',
    section: 'Ticket',
    keys: [],
    run: () => spam(true, true),
    can: () => canChange() && !areSpam(),
  },
  {
    id: 'no-spam',
    words: 'No spam after all',
    section: 'Ticket',
    keys: [],
    run: () => spam(false),
    can: () => canChange() && areSpam(),
  },
  {
    id: 'first-unread',
    words: 'To the first unread message',
    section: 'Move',
    keys: ['Shift+u'],
    run: () => void jumpToUnread(),
    can: () => document.getElementById('first-unread') !== null,
  },
]
