// Snoozing and spam, for one ticket or many: out of the lists until something happens, or for good.
import type { Ticket, TicketRow } from '../../../contract/tickets.ts'
import type { SnoozeWakes } from '../../../rules/ticket/words.ts'
import { api } from '../../data/api.ts'
import { findRow } from '../../data/lists.ts'
import { keepTicket, knownTicket } from '../../data/tickets.ts'
import { done, trouble } from '../../data/undo.ts'
import { t } from '../../locales/i18n.ts'
import { whenInWords } from '../later/words.ts'

type Numbers = readonly number[]

interface Snooze {
  until: string | null
  wakes: SnoozeWakes
}

export const snooze = (numbers: Numbers, until: string, wakes: SnoozeWakes) =>
  each(
    numbers,
    t('Snoozed until {when}', { when: whenInWords(until, Date.now()) }),
    (number) => putOff(number, { until, wakes }),
    (number, before) => putOff(number, snoozeOf(before)),
  )

export const wake = (numbers: Numbers) =>
  each(
    numbers,
    t('Awake again'),
    (number) => putOff(number, { until: null, wakes: 'reply' }),
    (number, before) => putOff(number, snoozeOf(before)),
  )

/** `block`: mails of its sender are binned from then on; taking it back lets them in again. */
export const markSpam = (numbers: Numbers, isSpam: boolean, block = false) =>
  each(
    numbers,
    isSpam ? (block ? t('Spam; its sender is blocked') : t('Marked as spam')) : t('No spam after all'),
    (number) => api.surgery.spam({ params: { number }, body: { isSpam, block } }),
    async (number, before) => {
      const after = await api.surgery.spam({ params: { number }, body: { isSpam: !isSpam, block: false } })
      if (block && before) await letIn(before.requester.email)
      return after
    },
  )

const putOff = (number: number, body: Snooze) => api.surgery.snooze({ params: { number }, body })

const snoozeOf = (before: Ticket | TicketRow | undefined): Snooze => ({
  until: before?.snoozedUntil && before.snoozedUntil > new Date().toISOString() ? before.snoozedUntil : null,
  wakes: (before && 'snoozeWakes' in before && before.snoozeWakes) || 'reply',
})

const letIn = async (sender: string) => {
  const { items } = await api.surgery.blocked({ query: { q: sender, limit: 10 } })
  const found = items.find((b) => b.sender === sender.toLowerCase())
  if (found) await api.surgery.unblock({ params: { id: found.id } })
}

const each = async (
  numbers: Numbers,
  words: string,
  run: (number: number) => Promise<Ticket>,
  undo: (number: number, before: Ticket | TicketRow | undefined) => Promise<Ticket>,
) => {
  if (numbers.length === 0) return
  const before = new Map(numbers.map((n) => [n, knownTicket(n) ?? findRow(n)]))
  const changed: number[] = []
  const failed: { number: number; error: unknown }[] = []
  for (const number of numbers)
    try {
      keepTicket(await run(number))
      changed.push(number)
    } catch (error) {
      failed.push({ number, error })
    }
  if (failed[0])
    trouble(
      numbers.length === 1
        ? t('Not changed; it is as it was before.')
        : t('{count, plural, one {# ticket was} other {# tickets were}} not changed ({numbers}).', {
            count: failed.length,
            numbers: failed.map((f) => f.number).join(', '),
          }),
      failed[0].error,
    )
  if (changed.length > 0)
    done(
      changed.length === 1 ? words : t('{words} · {count} tickets', { words, count: changed.length }),
      async () => {
        for (const number of changed) keepTicket(await undo(number, before.get(number)))
      },
    )
}
