// Deciding about a mail of a stranger: let in, a ticket of its own, or the bin, which can be taken back for a while.
import type { HeldMail } from '../../../contract/tickets.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { ticketQuery } from '../../data/queries.ts'
import { makeStore } from '../../data/store.ts'
import { done, trouble } from '../../data/undo.ts'
import { t } from '../../locales/i18n.ts'
import { goToTicket } from '../../shell/go.ts'
import { showToast } from '../../ui/index.ts'

const holdSeconds = 6

/** On their way into the bin, or being decided: no longer offered. */
export const goneStore = makeStore<ReadonlySet<string>>(new Set())

export const letIn = (number: number, mail: HeldMail) =>
  decide(number, mail, async () => {
    await api.email.release({ params: { id: mail.id }, body: { as: 'join' } })
    showToast({ text: t('{name} takes part from now on', { name: mail.from.name || mail.from.address }) })
  })

export const makeOwnTicket = (number: number, mail: HeldMail) =>
  decide(number, mail, async () => {
    const { ticketNumber } = await api.email.release({ params: { id: mail.id }, body: { as: 'open' } })
    showToast({
      text: t('Now ticket {number}', { number: String(ticketNumber ?? '') }),
      ...(ticketNumber !== null && {
        action: { label: t('Open'), run: () => void goToTicket(ticketNumber) },
      }),
    })
  })

/** The desk hears of it when the time to take it back is over, or the page closes. */
export const binMail = (number: number, mail: HeldMail) => {
  hide(mail.id, true)
  const stop = () => {
    window.removeEventListener('pagehide', onHide)
    clearTimeout(timer)
  }
  const act = (keepalive = false) => {
    stop()
    forget()
    return decide(number, mail, () => api.email.bin({ params: { id: mail.id } }, { keepalive }))
  }
  const onHide = () => void act(true)
  const timer = setTimeout(() => void act(), holdSeconds * 1000)
  const forget = done(t('Binned: {subject}', { subject: mail.subject || mail.from.address }), async () => {
    stop()
    hide(mail.id, false)
  })
  window.addEventListener('pagehide', onHide)
}

const decide = async (number: number, mail: HeldMail, act: () => Promise<unknown>) => {
  hide(mail.id, true)
  try {
    await act()
    await client.invalidateQueries({ queryKey: ticketQuery(number).queryKey })
  } catch (error) {
    hide(mail.id, false)
    trouble(t('The mail still waits.'), error)
  }
}

const hide = (id: string, is: boolean) =>
  goneStore.set((all) => {
    const next = new Set(all)
    if (is) next.add(id)
    else next.delete(id)
    return next
  })
