// Replies that wait at the desk for their time: told, sent at once after all, or called back into the draft.
import type { ScheduledMessage, Ticket } from '../../../contract/tickets.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { knownMe } from '../../data/me.ts'
import { draftsQuery } from '../../data/queries.ts'
import { keepTicket } from '../../data/tickets.ts'
import { trouble } from '../../data/undo.ts'
import { placeStore } from '../../inbox/place.ts'
import { t } from '../../locales/i18n.ts'
import { goToTicket } from '../../shell/go.ts'
import { showToast } from '../../ui/index.ts'
import { openComposer } from '../compose/active.ts'
import { draftOf } from '../compose/draft.ts'
import { paragraphs } from '../compose/paragraphs.ts'
import { setChoice } from '../recipients/choice.ts'
import { whenInWords } from './words.ts'

/** Says when it leaves, with the way back. */
export const tellLater = (ticket: Ticket, sendAt: string) => {
  const me = knownMe()?.person.id
  const mine = ticket.scheduled.findLast((s) => s.author.id === me && s.sendAt === sendAt)
  showToast({
    text: t('Leaves {when}', { when: whenInWords(sendAt, Date.now()) }),
    seconds: 8,
    ...(mine && { action: { label: t('Undo'), run: () => void callBack(ticket.number, mine) } }),
  })
}

/** Its text becomes its writer's draft, and where that is me the composer opens with it. */
export const callBack = async (number: number, message: ScheduledMessage) => {
  try {
    const ticket = await api.tickets.cancelScheduled({ params: { number, id: message.id } })
    keepTicket(ticket)
    const stayed = ticket.scheduled.find((s) => s.id === message.id)
    if (stayed)
      showToast({ text: t('It will not be sent. {why}', { why: t(stayed.because ?? '') }), seconds: 12 })
    else if (message.author.id === knownMe()?.person.id) await intoComposer(number, message)
    else showToast({ text: t('Back in the draft of {name}', { name: message.author.name }) })
  } catch (error) {
    trouble(t('It could not be called back.'), error)
  }
}

const intoComposer = async (number: number, message: ScheduledMessage) => {
  const { items } = await client.fetchQuery({ ...draftsQuery(number), staleTime: 0 })
  const keeper = draftOf(number, 'reply')
  keeper.take(items.find((d) => d.kind === 'reply'))
  if (keeper.store.get().text.trim() === '')
    keeper.replace({ text: message.text, html: message.html ?? paragraphs(message.text) })
  if (message.recipients) setChoice(number, message.recipients)
  if (placeStore.get().open !== number) await goToTicket(number)
  openComposer('reply')
}

export const sendAfterAll = async (number: number, message: ScheduledMessage) => {
  try {
    keepTicket(await api.tickets.sendScheduled({ params: { number, id: message.id } }))
  } catch (error) {
    trouble(t('It could not be sent.'), error)
  }
}
