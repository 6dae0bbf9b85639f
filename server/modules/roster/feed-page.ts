// GET /calendar/<secret>.ics: a roster for calendar programs, from a month ago to half a year ahead.
//
// The link is the right to read: it ends when its owner removes it or may no longer work here, and shows no reasons of
// absence to anybody but the person themselves.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { allows } from '../../../rules/access/roles.ts'
import { refuse } from '../../../rules/refusal.ts'
import { type CalendarEvent, calendarText } from '../../../rules/roster/ical.ts'
import { unite } from '../../../rules/roster/intervals.ts'
import type { ShiftSpan, SpanKind } from '../../../rules/roster/types.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { sendRefusal } from '../../platform/http/problem.ts'
import { hashToken, readToken } from '../../platform/seal.ts'
import { loadPerson } from '../people/index.ts'
import { loadSpans } from './load.ts'
import { type Colleague, loadColleagues } from './store/books.ts'

export const feedPage = (app: FastifyInstance, desk: Desk): void => {
  app.get('/calendar/:proof', (request, reply) => answer(desk, request, reply))
}

const missing = refuse('not_found', 'There is no calendar at this address.')

const answer = async (desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const token = (request.params as { proof: string }).proof.replace(/\.ics$/, '')
  const read = readToken(token)
  if (read?.kind !== 'hrc') return sendRefusal(request, reply, missing)
  const text = await desk.db.inWorkspace(read.workspaceId, (tx) =>
    textOf(desk, tx, read.workspaceId, hashToken(token)),
  )
  if (text === null) return sendRefusal(request, reply, missing)
  return reply
    .headers({
      'cache-control': 'private, no-cache',
      'referrer-policy': 'no-referrer',
      'content-disposition': 'inline; filename="shifts.ics"',
    })
    .type('text/calendar; charset=utf-8')
    .send(text)
}

const textOf = async (desk: Desk, tx: Tx, workspaceId: string, hash: Buffer): Promise<string | null> => {
  const feed = await tx
    .selectFrom('calendar_feed')
    .select(['id', 'owner_id', 'team_id', 'last_used_at'])
    .where('workspace_id', '=', workspaceId)
    .where('token_hash', '=', hash)
    .executeTakeFirst()
  if (!feed) return null
  const owner = await loadPerson(tx, feed.owner_id)
  if (owner?.state !== 'active' || !allows(owner.role, 'roster.read')) return null
  const now = desk.clock.now()
  await note(tx, workspaceId, feed, now)
  const people = await loadColleagues(
    tx,
    workspaceId,
    feed.team_id === null ? { personIds: [feed.owner_id] } : { teamId: feed.team_id },
  )
  const team =
    feed.team_id === null
      ? null
      : await tx
          .selectFrom('team')
          .select('name')
          .where('workspace_id', '=', workspaceId)
          .where('id', '=', feed.team_id)
          .executeTakeFirst()
  const { spans } = await loadSpans(
    tx,
    workspaceId,
    people,
    now.subtract({ hours: 24 * 31 }),
    now.add({ hours: 24 * 183 }),
  )
  const language = owner.language === 'de' ? 'de' : 'en'
  const events = people.flatMap((p) =>
    eventsOf(p, spans.get(p.id) ?? [], language, { isTeam: team !== null, isOwn: p.id === feed.owner_id }),
  )
  return calendarText(team?.name ?? owner.name, events, now)
}

/** A look an hour is noted, not each: calendar programs look often. */
const note = async (
  tx: Tx,
  workspaceId: string,
  feed: { id: string; last_used_at: string | null },
  now: Temporal.Instant,
): Promise<void> => {
  if (feed.last_used_at !== null && feed.last_used_at > iso(now.subtract({ hours: 1 }))) return
  await tx
    .updateTable('calendar_feed')
    .set({ last_used_at: iso(now) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', feed.id)
    .execute()
}

const words: Readonly<Record<'en' | 'de', Readonly<Record<SpanKind, string>>>> = {
  en: {
    work: 'Shift',
    break: 'Break',
    on_call: 'On call',
    leave: 'Away',
    sick: 'Sick',
    training: 'Training',
  },
  de: {
    work: 'Schicht',
    break: 'Pause',
    on_call: 'Bereitschaft',
    leave: 'Abwesend',
    sick: 'Krank',
    training: 'Schulung',
  },
}

/** A shift is one event with its breaks inside. */
const eventsOf = (
  person: Colleague,
  spans: readonly ShiftSpan[],
  language: 'en' | 'de',
  { isTeam, isOwn }: { isTeam: boolean; isOwn: boolean },
): CalendarEvent[] => {
  const shifts = unite(
    spans.filter((s) => s.kind === 'work' || s.kind === 'break').map(({ from, to }) => ({ from, to })),
  ).map((s) => ({ ...s, kind: 'work' as const }))
  const others = spans.filter((s) => s.kind !== 'work' && s.kind !== 'break')
  return [...shifts, ...others].map(({ kind, from, to }) => {
    const shown = kind === 'sick' && !isOwn ? 'leave' : kind
    return {
      uid: `${person.id}-${shown}-${from}@handrail`,
      from,
      to,
      summary: isTeam ? `${person.name}: ${words[language][shown]}` : words[language][shown],
      words: '',
      isBusy: shown === 'work' || shown === 'training',
    }
  })
}
