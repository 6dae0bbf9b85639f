// From the event log to notices: who hears of what, bundled by person, kind and ticket.
import type { Insertable } from 'kysely'
import { scopesFor, type Told, tellsOf } from '../../../rules/notices/audience.ts'
import { waysOf } from '../../../rules/notices/matrix.ts'
import { tellsOfRoster } from '../../../rules/notices/roster.ts'
import type { NoticeKind, Ways } from '../../../rules/notices/words.ts'
import type { TicketEvent } from '../../../rules/ticket/index.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import type { Event } from '../../platform/events/event.ts'
import { newId } from '../../platform/ids.ts'
import { bringForward } from '../../platform/jobs/schedule.ts'
import type { Reaction } from '../../platform/module.ts'
import type { Tables } from '../../platform/tables.ts'
import { hintNotices } from './live.ts'
import { mailQueue, pushQueue, waitBeforeMail } from './send/when.ts'
import { type AboutTicket, type Hearer, loadAbout, loadAudience } from './store/audience.ts'
import { dataOf, insertNotices, loadBundles, type NoticeData, updateNotice } from './store/notices.ts'

export const makeNotices: Reaction = {
  name: 'notices',
  types: [
    'ticket.created',
    'ticket.message_added',
    'ticket.assigned',
    'ticket.status_changed',
    'ticket.woken',
    'ticket.task_added',
    'ticket.task_changed',
    'mail.failed',
    'bulk.done',
    'approval.asked',
    'ticket.approval_changed',
    'roster.changed',
    'shift_request.made',
    'shift_request.agreed',
    'shift_request.approved',
    'shift_request.declined',
    'course.nudged',
    'article.review_asked',
    'article.returned',
    'article.review_due',
  ],
  react: async (desk, workspaceId, events) => {
    const news = events.filter((e) => e.at >= agoOf(desk, newsFor))
    if (news.length === 0) return
    const told = await desk.db.inWorkspace(workspaceId, async (tx) => {
      const found = await gather(tx, workspaceId, news)
      return found.length === 0 ? [] : keep(desk, tx, workspaceId, found)
    })
    hintNotices(desk, workspaceId, told)
  },
}

/** What is older is no news: a desk that learns of notices does not tell its whole past. */
const newsFor = { hours: 24 }
/** What is older stands in the desk, and disturbs nobody. */
const loudFor = { hours: 1 }

const agoOf = (desk: Desk, span: { hours: number }): string => iso(desk.clock.now().subtract(span))

/** One happening that one person hears of. */
interface Heard {
  personId: string
  kind: NoticeKind
  ticketId: string | null
  ways: Ways
  event: Event
  messageId: string | null
}

const gather = async (tx: Tx, workspaceId: string, events: readonly Event[]): Promise<Heard[]> => {
  const tickets = await loadAbout(tx, workspaceId, [...new Set(events.flatMap((e) => ticketIdOf(e) ?? []))])
  const audience = await loadAudience(tx, workspaceId)
  return events.flatMap((event) => {
    const ticketId = ticketIdOf(event)
    const ticket = ticketId === null ? null : tickets.get(ticketId)
    if (ticketId !== null && !ticket) return []
    return tells(event, events).flatMap((told) => heardBy(audience, event, ticket ?? null, told))
  })
}

const ticketIdOf = (event: Event): string | null => {
  if (event.subjectType === 'ticket') return event.subjectId
  return typeof event.data.ticketId === 'string' ? event.data.ticketId : null
}

const tells = (event: Event, events: readonly Event[]): Told[] => {
  if (event.type === 'mail.failed') {
    const { kind, messageId } = event.data
    return kind === 'reply' || kind === 'aside'
      ? [{ kind: 'delivery_failed', ...(typeof messageId === 'string' ? { messageId } : {}) }]
      : []
  }
  if (event.type === 'bulk.done') return [{ kind: 'bulk_done', only: [String(event.data.personId)] }]
  if (event.type === 'approval.asked')
    return [{ kind: 'approval_asked', only: (event.data.personIds ?? []) as readonly string[] }]
  if (event.subjectType === 'article')
    return [{ kind: 'article_waiting', only: (event.data.personIds ?? []) as readonly string[] }]
  if (event.type === 'course.nudged')
    return [{ kind: 'course_due', only: (event.data.personIds ?? []) as readonly string[] }]
  if (event.subjectType === 'roster') return tellsOfRoster(event.type, event.data)
  const same = events.filter(
    (e) => e.subjectId === event.subjectId && e.data.version === event.data.version,
  ) as unknown as TicketEvent[]
  return tellsOf(event as unknown as TicketEvent, same)
}

const nobodys: AboutTicket = { id: '', assigneeId: null, teamId: null, followers: [] }

const heardBy = (
  audience: readonly Hearer[],
  event: Event,
  ticket: AboutTicket | null,
  told: Told,
): Heard[] => {
  // A reply that was sent at its time was written by somebody all the same.
  const doers = told.kind === 'bulk_done' ? [] : [event.actorId, event.data.authorId]
  return audience.flatMap((person) => {
    if (doers.includes(person.id)) return []
    const ways = waysOf(person.matrix, told.kind, scopesFor(person, ticket ?? nobodys, told))
    if (!ways.app && !ways.mail && !ways.push) return []
    return [
      {
        personId: person.id,
        kind: told.kind,
        ticketId: ticket?.id ?? null,
        ways,
        event,
        messageId: told.messageId ?? null,
      },
    ]
  })
}

/** More tickets of a kind in one look than this are one notice without a ticket: a bulk change floods nobody. */
const mostTickets = 10

const bundle = (heard: readonly Heard[]): Map<string, Heard[]> => {
  const wide = new Map<string, Set<string | null>>()
  for (const h of heard) {
    const key = `${h.personId} ${h.kind}`
    wide.set(key, (wide.get(key) ?? new Set()).add(h.ticketId))
  }
  const bundles = new Map<string, Heard[]>()
  for (const h of heard) {
    const isFlood = (wide.get(`${h.personId} ${h.kind}`)?.size ?? 0) > mostTickets
    const one = isFlood ? { ...h, ticketId: null, messageId: null } : h
    const key = keyOf(one.personId, one.kind, one.ticketId)
    bundles.set(key, [...(bundles.get(key) ?? []), one])
  }
  return bundles
}

const keyOf = (personId: string, kind: string, ticketId: string | null): string =>
  `${personId} ${kind} ${ticketId ?? ''}`

/** Returns whose notices changed. */
const keep = async (desk: Desk, tx: Tx, workspaceId: string, heard: readonly Heard[]): Promise<string[]> => {
  const personIds = [...new Set(heard.map((h) => h.personId))]
  const since = heard.map((h) => h.event.at).sort()[0] ?? ''
  const known = await loadBundles(tx, workspaceId, personIds, since)
  const loudSince = agoOf(desk, loudFor)
  const fresh: Insertable<Tables['notice']>[] = []
  const news = new Map<string, Ways>()
  for (const [key, all] of bundle(heard)) {
    const mine = known.filter((row) => keyOf(row.person_id, row.kind, row.ticket_id) === key)
    const seen = Math.max(0, ...mine.map((row) => dataOf(row).position))
    const fresher = all.filter((h) => h.event.position > seen)
    const last = fresher.at(-1)
    if (!last) continue
    const open = mine.find((row) => row.read_at === null)
    const before = open ? dataOf(open) : null
    const ways = waysOfAll(fresher.map((h) => (h.event.at < loudSince ? { ways: quiet(h.ways) } : h)))
    const data: NoticeData = {
      position: last.event.position,
      actorId: last.event.actorId ?? authorOf(last.event),
      actorName: last.event.actorName,
      messageId: last.messageId,
      mail: ways.mail || (before?.mail ?? false),
      push: ways.push || (before?.push ?? false),
    }
    if (open)
      await updateNotice(tx, workspaceId, open.id, {
        count: open.count + fresher.length,
        last_at: last.event.at,
        data: JSON.stringify(data),
        is_shown: open.is_shown || ways.app,
      })
    else
      fresh.push({
        workspace_id: workspaceId,
        id: newId(),
        person_id: last.personId,
        kind: last.kind,
        ticket_id: last.ticketId,
        data: JSON.stringify(data),
        count: fresher.length,
        first_at: fresher[0]?.event.at ?? last.event.at,
        last_at: last.event.at,
        is_shown: ways.app,
      })
    news.set(last.personId, waysOfAll([{ ways }, { ways: news.get(last.personId) ?? none }]))
  }
  await insertNotices(tx, fresh)
  await wake(desk, tx, workspaceId, news)
  return [...news.keys()]
}

const quiet = ({ app }: Ways): Ways => ({ app, mail: false, push: false })

const none: Ways = { app: false, mail: false, push: false }

const waysOfAll = (all: readonly { ways: Ways }[]): Ways => ({
  app: all.some((h) => h.ways.app),
  mail: all.some((h) => h.ways.mail),
  push: all.some((h) => h.ways.push),
})

/** Of a mail that came in, the desk is the actor and the requester the author. */
const authorOf = (event: Event): string | null =>
  typeof event.data.authorId === 'string' ? event.data.authorId : null

const wake = (desk: Desk, tx: Tx, workspaceId: string, news: ReadonlyMap<string, Ways>): Promise<void> => {
  const now = desk.clock.now()
  return bringForward(
    tx,
    [...news].flatMap(([key, { mail, push }]) => [
      ...(mail ? [{ workspaceId, queue: mailQueue, key, runAt: now.add(waitBeforeMail) }] : []),
      ...(push ? [{ workspaceId, queue: pushQueue, key, runAt: now }] : []),
    ]),
  )
}
