// Replies held for ten seconds so that they can be taken back; closing the page sends them, a reload finishes them.

import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { keepFiles } from '../../data/files-at-hand.ts'
import { knownMe } from '../../data/me.ts'
import { isProblem, isUnreachable } from '../../data/problem.ts'
import { ticketQuery } from '../../data/queries.ts'
import { makeStore } from '../../data/store.ts'
import { keepTicket } from '../../data/tickets.ts'
import { trouble } from '../../data/undo.ts'
import { placeStore } from '../../inbox/place.ts'
import { t } from '../../locales/i18n.ts'
import { goToTicket } from '../../shell/go.ts'
import { closeToast, showToast } from '../../ui/index.ts'
import { openComposer } from '../compose/active.ts'
import { draftOf } from '../compose/draft.ts'
import { missingFields } from '../fields/missing.ts'
import { tellLater } from '../later/scheduled.ts'
import { setPending } from '../macros/pending.ts'
import { doAfter, doBefore } from '../macros/with-message.ts'
import { setChoice } from '../recipients/choice.ts'
import { openDialog } from '../surgery/open.ts'
import { bodyOf } from './body.ts'
import { type Held, writeHeld } from './keep-held.ts'
import { noteMeanwhile } from './meanwhile.ts'

export const holdSeconds = 10
export const heldStore = makeStore<readonly Held[]>([])
heldStore.subscribe(() => writeHeld(heldStore.get()))

const timers = new Map<string, ReturnType<typeof setTimeout>>()
const toasts = new Map<string, number>()

/** Notes go at once, nobody outside hears of them; so does what leaves later, which the desk holds. */
export const hold = async (message: Omit<Held, 'id' | 'by' | 'dueAt' | 'state' | 'progress'>) => {
  const seconds = message.kind === 'reply' && message.sendAt === null ? holdSeconds : 0
  const held: Held = {
    ...message,
    id: crypto.randomUUID(),
    by: knownMe()?.person.id ?? '',
    dueAt: Date.now() + seconds * 1000,
    state: 'held',
    progress: 0,
  }
  heldStore.set((all) => [...all, held])
  void keepFiles(held.id, held.files)
  if (seconds > 0)
    toasts.set(
      held.id,
      showToast({
        text: t('Sending to {name}', { name: held.to }),
        seconds,
        action: { label: t('Undo'), hint: 'z', run: () => takeBack(held.id) },
      }),
    )
  timers.set(
    held.id,
    setTimeout(() => void sendNow(held.id), seconds * 1000),
  )
}

/** Back into the composer it came from. */
export const takeBack = (id: string) => {
  const held = heldStore.get().find((h) => h.id === id)
  if (held?.state !== 'held') return
  forget(id)
  giveBack(held)
  void Promise.resolve(placeStore.get().open === held.number || goToTicket(held.number)).then(() =>
    openComposer(held.kind),
  )
}

export const takeBackLast = (): boolean => {
  const last = heldStore.get().findLast((h) => h.state === 'held' && h.kind === 'reply')
  if (last) takeBack(last.id)
  return last !== undefined
}

export const sendNow = async (id: string, keepalive = false): Promise<void> => {
  const held = heldStore.get().find((h) => h.id === id)
  if (!held || held.state === 'sending') return
  clearTimeout(timers.get(id))
  closeToast(toasts.get(id) ?? -1)
  patch(id, { state: 'sending' })
  const { number, kind, text, seen, files } = held
  const keeper = draftOf(number, kind)
  try {
    await keeper.settled()
    if (held.macro) {
      await doBefore(number, held.macro, keepalive)
      // Done once, however often the message is tried.
      patch(id, { macro: { ...held.macro, change: {}, checklistId: null } })
    }
    const removeDraft = ['', text].includes(keeper.store.get().text)
    const ticket = await api.tickets.addMessage(
      { params: { number }, body: { ...bodyOf(held), removeDraft } },
      {
        idempotencyKey: id,
        files,
        keepalive: keepalive && files.length === 0,
        onProgress: (progress) => patch(id, { progress }),
      },
    )
    forget(id)
    if (keeper.store.get().text === text) keeper.lift()
    if (removeDraft) keeper.gone()
    keepTicket(ticket)
    if (held.macro) await doAfter(number, held.macro)
    if (held.sendAt) tellLater(ticket, held.sendAt)
  } catch (error) {
    if (isUnreachable(error)) {
      patch(id, { state: 'waiting' })
      timers.set(
        id,
        setTimeout(() => void sendNow(id), 4_000),
      )
      return
    }
    forget(id)
    giveBack(held)
    await client.invalidateQueries({ queryKey: ticketQuery(number).queryKey })
    if (isProblem(error, 'changed_meanwhile')) {
      noteMeanwhile(number, seen ?? '')
      showToast({
        text: t('Not sent: somebody wrote in ticket {number} meanwhile. Your text is kept.', {
          number: String(number),
        }),
        tone: 'breach',
        seconds: 15,
        action: { label: t('Look'), run: () => void goToTicket(number) },
      })
    } else if (missingFields(error).length > 0) {
      const again = () => {
        keeper.lift()
        void hold(held)
      }
      openDialog({ kind: 'fields', number, keys: missingFields(error), goOn: again })
    } else
      trouble(
        kind === 'note'
          ? t('The note was not saved; its text is back in the composer.')
          : t('The reply was not sent; its text is back in the composer.'),
        error,
      )
  }
}

const patch = (id: string, part: Partial<Held>) =>
  heldStore.set((all) => all.map((h) => (h.id === id ? { ...h, ...part } : h)))

const forget = (id: string) => {
  clearTimeout(timers.get(id))
  timers.delete(id)
  closeToast(toasts.get(id) ?? -1)
  toasts.delete(id)
  void keepFiles(id, [])
  heldStore.set((all) => all.filter((h) => h.id !== id))
}

/** A text typed meanwhile is not overwritten: the one that comes back stands above it. */
const giveBack = (held: Held) => {
  const keeper = draftOf(held.number, held.kind)
  const { html, text, files } = keeper.store.get()
  const both = text.trim()
    ? { html: held.html + html, text: `${held.text}\n\n${text}` }
    : { html: held.html, text: held.text }
  keeper.replace(both, [...held.files, ...files])
  if (held.recipients) setChoice(held.number, held.recipients)
  if (held.macro) setPending(held.number, held.kind, held.macro)
}
