// The verdicts on what came in; which question of theirs is open, and how each is told and taken back.
import type { z } from 'zod'
import type { dispatch, TriageItem } from '../../contract/dispatch.ts'
import type { Ticket } from '../../contract/tickets.ts'
import { api } from '../data/api.ts'
import { changeTicket } from '../data/change.ts'
import { client } from '../data/client.ts'
import { keepTicket } from '../data/tickets.ts'
import { done, trouble } from '../data/undo.ts'
import { placeStore, setPlace } from '../inbox/place.ts'
import { t } from '../locales/i18n.ts'
import { askWhyFull } from '../ticket/dispatch/full.ts'
import { closeDispatch, openDispatch, type VerdictKind } from '../ticket/dispatch/open.ts'
import { renewDispatch, triageKey } from '../ticket/dispatch/queries.ts'
import { showToast } from '../ui/index.ts'

export type Verdict = z.input<NonNullable<typeof dispatch.verdict.body>>
/** The keys 2, 3, 4 and h open what has to be said with the verdict. */
export const openVerdict = (kind: VerdictKind, number: number | undefined) => {
  if (number !== undefined) openDispatch({ kind, number })
}

const words = (verdict: Verdict, ticket: Ticket): string => {
  const number = String(ticket.number)
  switch (verdict.verdict) {
    case 'accept':
      return ticket.assignee
        ? t('{number} accepted, for {name}', { number, name: ticket.assignee.name })
        : ticket.team
          ? t('{number} accepted, for {name}', { number, name: ticket.team.name })
          : t('{number} accepted', { number })
    case 'duplicate':
      return t('{number} merged into {of}', { number, of: String(verdict.of) })
    case 'decline':
      return t('{number} declined', { number })
    case 'snooze':
      return t('{number} put off', { number })
    case 'ask':
      return t('Asked; {number} waits for the answer', { number })
  }
}

/** How it was before, as far as a verdict can be taken back. */
const undoOf = (verdict: Verdict, before: { teamId: string | null; number: number }) => {
  const { number, teamId } = before
  switch (verdict.verdict) {
    case 'accept':
      return () => changeTicket(number, { teamId, assigneeId: null, status: 'new' })
    case 'duplicate':
      return () => api.surgery.unmerge({ params: { number } })
    case 'decline':
      return () => changeTicket(number, { status: 'open' })
    case 'snooze':
      return () => api.surgery.snooze({ params: { number }, body: { until: null } })
    case 'ask':
      return null
  }
}

export const giveVerdict = async (number: number, verdict: Verdict): Promise<boolean> => {
  const before = { number, teamId: teamOf(number) }
  const wasNext = stepOn(number)
  try {
    const ticket = await api.dispatch.verdict({ params: { number }, body: verdict })
    // Only now: what was typed is still there if it is refused.
    closeDispatch()
    keepTicket(ticket)
    const back = undoOf(verdict, before)
    if (back)
      done(words(verdict, ticket), async () => {
        await back()
        await api.dispatch.takeBack({ params: { number } })
        renewDispatch()
      })
    else showToast({ text: words(verdict, ticket) })
    return true
  } catch (error) {
    setPlace({ cursor: wasNext })
    if (verdict.verdict === 'accept' && askWhyFull(error, again(number, verdict))) return false
    trouble(t('Not changed; it is as it was before.'), error)
    return false
  } finally {
    renewDispatch()
  }
}

const again =
  (number: number, verdict: Extract<Verdict, { verdict: 'accept' }>) =>
  (overCapacity: string): void =>
    void giveVerdict(number, { ...verdict, overCapacity })

export const acceptAsSuggested = (number: number | undefined) => {
  if (number !== undefined) void giveVerdict(number, { verdict: 'accept', asSuggested: true })
}

/** The cursor goes on to the next before the answer is there; resolves to where it was. */
const stepOn = (number: number): number | null => {
  const { rows, cursor } = placeStore.get()
  const at = rows.indexOf(number)
  if (at < 0) return cursor
  setPlace({ cursor: rows[at + 1] ?? rows[at - 1] ?? null })
  client.setQueriesData(
    { queryKey: [...triageKey] },
    (old: { items: TriageItem[]; total: number } | undefined) =>
      old && { ...old, items: old.items.filter((i) => i.ticket.number !== number), total: old.total - 1 },
  )
  return cursor
}

const teamOf = (number: number): string | null => {
  for (const [, data] of client.getQueriesData<{ items: TriageItem[] }>({ queryKey: [...triageKey] })) {
    const item = data?.items.find((i) => i.ticket.number === number)
    if (item) return item.ticket.team?.id ?? null
  }
  return null
}
