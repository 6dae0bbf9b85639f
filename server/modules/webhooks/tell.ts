// From the event log to deliveries: every webhook hears the events that it names.
import type { Desk } from '../../platform/desk.ts'
import type { Event } from '../../platform/events/event.ts'
import type { Reaction } from '../../platform/module.ts'
import { currentLaw } from '../law/index.ts'
import { loadKept } from '../tickets/index.ts'
import { ticketFacts } from './body.ts'
import { type Order, orderIn } from './order.ts'
import { loadState } from './store.ts'

/** What is older is no news: a webhook is not told the past that a stopped desk catches up with. */
const newsFor = { hours: 24 }

export const tellWebhooks: Reaction = {
  name: 'webhooks',
  types: 'all',
  react: async (desk, workspaceId, events) => {
    const made = await desk.db.inWorkspace(workspaceId, async (tx) => {
      const { law } = await currentLaw(tx, workspaceId)
      const since = desk.clock.now().subtract(newsFor).epochMilliseconds
      const orders: Order[] = []
      for (const webhook of law.webhook) {
        const heard = events.filter((e) => webhook.body.events.includes(e.type) && Date.parse(e.at) >= since)
        if (heard.length === 0 || (await loadState(tx, workspaceId, webhook.id)).stopped_at !== null) continue
        const ids = heard.flatMap((e) => (e.subjectType === 'ticket' ? [e.subjectId] : []))
        const tickets = new Map(
          (await loadKept(tx, workspaceId, [...new Set(ids)])).map((kept) => [kept.state.id, kept.state]),
        )
        for (const event of heard)
          orders.push({
            webhookId: webhook.id,
            url: webhook.body.url,
            key: event.id,
            told: { type: event.type, at: event.at, data: dataOf(desk, event, tickets) },
          })
      }
      return orderIn(tx, desk, workspaceId, orders)
    })
    if (made.length > 0) desk.hints.poke(workspaceId)
  },
}

type States = ReadonlyMap<string, Parameters<typeof ticketFacts>[1]>

const dataOf = (desk: Desk, event: Event, tickets: States): Record<string, unknown> => {
  const ticket = tickets.get(event.subjectId)
  return {
    eventId: event.id,
    subject: { type: event.subjectType, id: event.subjectId },
    actor: { kind: event.actorKind, id: event.actorId },
    because: event.because,
    ...event.data,
    ...(ticket ? { ticket: ticketFacts(desk.config.url, ticket) } : {}),
  }
}
