// Which articles go out with a reply: those whose address stands in it, and those whose words were put into it.
import { api } from '../../data/api.ts'

const inserted = new Map<number, Set<number>>()

export const remember = (ticket: number, article: number) =>
  inserted.set(ticket, (inserted.get(ticket) ?? new Set()).add(article))

/** Told once the reply is on its way; that it could not be noted keeps nobody from writing. */
export const noteSent = (ticket: number, html: string) => {
  const named = [...html.matchAll(/\/help\/articles\/(\d{1,9})/g)].map((m) => Number(m[1]))
  const all = new Set([...named, ...(inserted.get(ticket) ?? [])])
  inserted.delete(ticket)
  for (const article of all)
    api.answers.link({ params: { number: ticket, article }, body: { kind: 'sent' } }).catch(() => undefined)
}
