// What can be done with the chosen tickets.
import { isOpen, type Status } from '../../rules/ticket/words.ts'
import { openBulk } from '../bulk/open.ts'
import { findRow } from '../data/lists.ts'
import { knownMe } from '../data/me.ts'
import { markUnread } from '../data/seen.ts'
import { knownTicket } from '../data/tickets.ts'
import { trouble } from '../data/undo.ts'
import { back, isMany, openCursor, placeStore, step, targets } from '../inbox/place.ts'
import { t } from '../locales/i18n.ts'
import { goToNew } from '../shell/go.ts'
import { accept, assignToMe, decline, setStatus } from '../ticket/changes.ts'
import { openComposer } from '../ticket/compose/active.ts'
import { copyNumber } from '../ticket/copy.ts'
import { openDispatch } from '../ticket/dispatch/open.ts'
import { openPicker } from '../ticket/picker/picker.ts'
import { forward, openSide } from '../ticket/side/open.ts'
import { openDialog } from '../ticket/surgery/open.ts'
import { type Command, may } from './command.ts'
import { isJudging, judge, judgeAccepted } from './judging.ts'

const hasTicket = () => targets().length > 0
const canChange = () => hasTicket() && may('ticket.change')
const canAssign = () => hasTicket() && may('ticket.assign')
const isTicketOpen = () => placeStore.get().open !== null
const statusOf = (number: number): Status | undefined => (knownTicket(number) ?? findRow(number))?.status
const unsolved = () => targets().filter((n) => isOpen(statusOf(n) ?? 'open'))

const solve = (by: -1 | 0 | 1) => {
  if (isMany()) return openBulk({ change: { status: 'solved' } })
  const numbers = unsolved()
  if (numbers.length > 0) {
    if (by !== 0) step(by)
    setStatus(numbers, 'solved')
  } else if (by !== 0) step(by)
}

const takeThem = () => {
  const me = knownMe()?.person.id
  if (isMany() && me) openBulk({ change: { assigneeId: me } })
  else assignToMe(targets())
}

/** Left unread, an open ticket is left: looking at it would read it again. */
const leaveUnread = () => {
  const numbers = targets()
  if (isTicketOpen()) back()
  for (const number of numbers)
    void markUnread(number).catch((error) => trouble(t('It could not be marked unread.'), error))
}

const write = (kind: 'reply' | 'note') => {
  if (!isTicketOpen()) openCursor()
  openComposer(kind)
}

/** What the other side wrote last; where it wrote nothing, what was last said to it. */
const forwardNewest = () => {
  const { open } = placeStore.get()
  const ticket = open === null ? undefined : knownTicket(open)
  const said = ticket?.messages.filter((m) => m.kind !== 'note') ?? []
  const newest = said.findLast((m) => m.side === 'requester') ?? said.at(-1)
  if (ticket && newest) forward(ticket.number, newest.id)
}

const beginSide = () => {
  const { open } = placeStore.get()
  if (open !== null) openSide(open, { kind: 'new', forwards: null })
}

export const onTicket: readonly Command[] = [
  {
    id: 'accept',
    words: 'Accept: mine, and open',
    section: 'Ticket',
    keys: ['1'],
    run: () => (isJudging() ? judgeAccepted() : accept(targets())),
    can: () => canAssign() && canChange() && !isMany(),
  },
  {
    id: 'duplicate',
    words: 'Duplicate: merge into another…',
    section: 'Ticket',
    keys: ['2'],
    run: () => (isJudging() ? judge('duplicate') : openDialog({ kind: 'merge', numbers: targets() })),
    can: () => canChange() && !isMany(),
  },
  {
    id: 'decline',
    words: 'Decline: solved, and tagged so',
    section: 'Ticket',
    keys: ['3'],
    run: () => (isJudging() ? judge('decline') : decline(targets())),
    can: () => canChange() && !isMany(),
  },
  {
    id: 'ask',
    words: 'Ask for information…',
    section: 'Ticket',
    keys: ['4'],
    run: () => judge('ask'),
    can: () => canChange() && !isMany(),
  },
  {
    id: 'hand-over',
    words: 'Hand over…',
    section: 'Ticket',
    keys: ['Shift+h'],
    run: () =>
      targets()[0] !== undefined && openDispatch({ kind: 'escalate', number: targets()[0] as number }),
    can: () => canAssign() && !isMany(),
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
    run: () => takeThem(),
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
    id: 'unread',
    words: 'Mark as unread',
    section: 'Ticket',
    keys: ['Shift+i'],
    run: () => leaveUnread(),
    can: () => hasTicket() && !isMany(),
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
    id: 'forward',
    words: 'Forward the newest message…',
    section: 'Write',
    keys: ['f'],
    run: () => forwardNewest(),
    can: () => isTicketOpen() && may('ticket.reply'),
  },
  {
    id: 'side',
    words: 'New side conversation…',
    section: 'Write',
    keys: [],
    run: () => beginSide(),
    can: () => isTicketOpen() && may('ticket.reply'),
  },
  {
    id: 'new',
    words: 'New ticket',
    section: 'Write',
    keys: ['c'],
    run: () => void goToNew(),
    can: () => may('ticket.create'),
  },
]
