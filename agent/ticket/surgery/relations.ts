// What ties tickets together: links, parents, cases, and which person asked.

import type { Link, Ticket } from '../../../contract/tickets.ts'
import type { LinkKind } from '../../../rules/ticket/words.ts'
import { api } from '../../data/api.ts'
import { keepTicket } from '../../data/tickets.ts'
import { trouble } from '../../data/undo.ts'
import { t } from '../../locales/i18n.ts'
import { goToTicket } from '../../shell/go.ts'
import { showToast } from '../../ui/index.ts'
import { act, renew } from './act.ts'
import { linkName } from './link-words.ts'

export const link = (number: number, kind: Exclude<LinkKind, 'split'>, isBack: boolean, other: number) =>
  act({
    words: `${linkName(kind, isBack)} #${other}`,
    run: () => api.surgery.link({ params: { number }, body: { kind, isBack, number: other } }),
    undo: (after) => {
      const made = after.links.find(
        (l) => l.kind === kind && l.isBack === isBack && l.ticket.number === other,
      )
      return made ? api.surgery.unlink({ params: { number, id: made.id } }) : Promise.resolve(null)
    },
    others: [other],
  })

export const unlink = (number: number, { id, kind, isBack, ticket }: Link) =>
  act({
    words: t('No longer linked to #{number}', { number: String(ticket.number) }),
    run: () => api.surgery.unlink({ params: { number, id } }),
    ...(kind !== 'split' && {
      undo: () => api.surgery.link({ params: { number }, body: { kind, isBack, number: ticket.number } }),
    }),
    others: [ticket.number],
  })

export const setParent = (child: number, parent: number | null, before: number | null) =>
  act({
    words: parent
      ? t('#{child} is a child of #{parent}', { child: String(child), parent: String(parent) })
      : t('#{child} has no parent any more', { child: String(child) }),
    run: () => api.surgery.parent({ params: { number: child }, body: { number: parent } }),
    undo: () => api.surgery.parent({ params: { number: child }, body: { number: before } }),
    others: [parent, before].filter((n) => n !== null),
  })

export const split = async (number: number, messageId: string, subject: string) => {
  try {
    const opened = await api.surgery.split({ params: { number, id: messageId }, body: { subject } })
    keepTicket(opened)
    renew([number])
    showToast({
      text: t('Now ticket {number}', { number: String(opened.number) }),
      action: { label: t('Open'), run: () => void goToTicket(opened.number) },
    })
    return true
  } catch (error) {
    trouble(t('Not changed; it is as it was before.'), error)
    return false
  }
}

export const setRequester = (ticket: Ticket, email: string) =>
  act({
    words: t('The requester is {email} now', { email }),
    run: () => api.surgery.requester({ params: { number: ticket.number }, body: { email } }),
    undo: () =>
      api.surgery.requester({
        params: { number: ticket.number },
        body: { email: ticket.requester.email },
      }),
  })
