// What can be done with side conversations: begun, written on, marked done.
import type { SideConversation, Ticket } from '../../../contract/tickets.ts'
import { api } from '../../data/api.ts'
import { keepTicket } from '../../data/tickets.ts'
import { done, trouble } from '../../data/undo.ts'
import { t } from '../../locales/i18n.ts'
import { htmlOf } from '../send/body.ts'
import { sideDraftOf } from './draft.ts'

export interface NewSide {
  to: readonly string[]
  cc: readonly string[]
  subject: string
  forwards: string | null
  attachmentIds: readonly string[]
}

/** The id of the conversation that began; null when it did not, and everything is still in the form. */
export const startSide = async (
  ticket: Ticket,
  wanted: NewSide,
  idempotencyKey: string,
): Promise<string | null> => {
  const draft = sideDraftOf(ticket.number, 'new')
  const { text, html, files } = draft.store.get()
  try {
    const now = await api.tickets.startSide(
      {
        params: { number: ticket.number },
        body: {
          to: [...wanted.to],
          cc: [...wanted.cc],
          subject: wanted.subject,
          body: text,
          ...htmlOf(html),
          ...(wanted.forwards && { forwards: wanted.forwards }),
          attachmentIds: [...wanted.attachmentIds],
        },
      },
      { files, idempotencyKey },
    )
    keepTicket(now)
    await draft.discard()
    const before = new Set(ticket.sideConversations.map((c) => c.id))
    return (
      now.sideConversations.find((c) => !before.has(c.id))?.id ?? now.sideConversations.at(-1)?.id ?? null
    )
  } catch (error) {
    trouble(t('It was not sent; everything is still here.'), error)
    return null
  }
}

export const writeSide = async (number: number, id: string, idempotencyKey: string): Promise<boolean> => {
  const draft = sideDraftOf(number, id)
  const { text, html, files } = draft.store.get()
  try {
    const now = await api.tickets.writeSide(
      { params: { number, id }, body: { body: text, ...htmlOf(html) } },
      { files, idempotencyKey },
    )
    keepTicket(now)
    await draft.discard()
    return true
  } catch (error) {
    trouble(t('It was not sent; your text is still here.'), error)
    return false
  }
}

export const setSideState = async (number: number, id: string, state: SideConversation['state']) => {
  const change = async (wanted: SideConversation['state']) =>
    keepTicket(await api.tickets.changeSide({ params: { number, id }, body: { state: wanted } }))
  try {
    await change(state)
    done(state === 'done' ? t('Side conversation done') : t('Side conversation open again'), () =>
      change(state === 'done' ? 'open' : 'done'),
    )
  } catch (error) {
    trouble(t('Not changed; it is as it was before.'), error)
  }
}
