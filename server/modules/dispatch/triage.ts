// The triage queue, and one verdict for each ticket.
import type { z } from 'zod'
import type { TriageItem } from '../../../contract/dispatch.ts'
import type { contract } from '../../../contract/index.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import { isRefusal, refuse } from '../../../rules/refusal.ts'
import { proposeService } from '../../../rules/routing/propose-service.ts'
import { rank } from '../../../rules/routing/rank.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { missingOf } from '../intake/index.ts'
import { loadPeopleByIds, teamIdsOf } from '../people/index.ts'
import { loadSimilar } from '../search/index.ts'
import {
  addMessageIn,
  changeTicketIn,
  type Kept,
  loadKept,
  lockTickets,
  operateIn,
  readCursor,
  writeCursor,
} from '../tickets/index.ts'
import { cardOf, cardRows, loadCards } from './card.ts'
import { giveIn } from './give.ts'
import { type Asked, mayDispatch, needOwnTeam, onTicket, show } from './on-ticket.ts'
import { presentRanked } from './present.ts'
import { bestOf, suggestFor } from './suggest.ts'
import { loadDispatchWorld } from './world.ts'

interface Wanted {
  cursor?: string | undefined
  limit: number
  team?: string | undefined
}

const queue = async (tx: Tx, workspaceId: string, actor: PersonActor, team: string | undefined) => {
  const own = mayDispatch(actor) ? null : await teamIdsOf(tx, actor.id)
  return cardRows(tx, workspaceId)
    .where('t.status', '=', 'new')
    .where('t.triaged_at', 'is', null)
    .where('t.assignee_id', 'is', null)
    .where('t.snoozed_until', 'is', null)
    .where('t.merged_into', 'is', null)
    .where('t.is_spam', '=', false)
    .$if(team !== undefined, (q) => q.where('t.team_id', '=', team ?? ''))
    .$if(own !== null, (q) =>
      q.where((e) => e.or([e('t.team_id', 'is', null), ...(own?.length ? [e('t.team_id', 'in', own)] : [])])),
    )
}

export const loadTriage = async (tx: Tx, call: Asked, { cursor, limit, team }: Wanted) => {
  const { workspaceId, desk, actor } = call
  const [place] = cursor ? readCursor(cursor, ['number'] as const) : [0]
  const from = Math.min(100_000, Math.max(0, Math.trunc(place)))
  const rows = await (await queue(tx, workspaceId, actor, team))
    .orderBy('t.due_at', (o) => o.asc().nullsLast())
    .orderBy('t.created_at')
    .orderBy('t.number')
    .offset(from)
    .limit(limit + 1)
    .execute()
  const { total } = await (await queue(tx, workspaceId, actor, team))
    .clearSelect()
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const page = rows.slice(0, limit)
  const now = desk.clock.now()
  const world = await loadDispatchWorld(tx, workspaceId, now, page)
  const ranked = world.wanting.map(({ work, routing }) =>
    bestOf(rank(work, world.candidatesOf(work), routing, world.now)),
  )
  const people = await loadPeopleByIds(
    tx,
    ranked.flatMap((r) => r?.personId ?? []),
  )
  const items: z.infer<typeof TriageItem>[] = []
  for (const [i, { row }] of world.wanting.entries()) {
    const best = ranked[i] ?? null
    const [kept] = row.form_id === null ? [] : await loadKept(tx, workspaceId, [row.id])
    const missing = kept ? await missingOf(tx, workspaceId, kept, now) : []
    items.push({
      ticket: cardOf(row),
      preview: row.preview,
      attachments: row.attachment_count,
      missing: missing.filter((m) => m.because === 'form').map(({ key, label }) => ({ key, name: label })),
      suggestion: best ? presentRanked(world, people, best) : null,
      proposedService: row.service_id ? null : proposeService(world.law, `${row.subject} ${row.preview}`),
    })
  }
  return {
    items,
    next: rows.length > limit ? writeCursor([from + limit]) : null,
    total,
  }
}

export const loadDuplicates = async (tx: Tx, workspaceId: string, number: number, limit: number) => {
  const found = await loadSimilar(tx, workspaceId, number)
  if (isRefusal(found)) throw new Refused(found)
  const some = found.items.slice(0, limit)
  const ids =
    some.length === 0
      ? []
      : await tx
          .selectFrom('ticket')
          .select(['id', 'number'])
          .where('workspace_id', '=', workspaceId)
          .where(
            'number',
            'in',
            some.map((s) => s.number),
          )
          .execute()
  const cards = await loadCards(
    tx,
    workspaceId,
    ids.map((t) => t.id),
  )
  return {
    items: some.flatMap(({ number: other, likeness, words }) => {
      const ticket = cards.get(ids.find((t) => t.number === other)?.id ?? '')
      const shared = words.slice(0, 6).join(', ')
      return ticket
        ? [
            {
              ticket,
              likeness,
              reasons: [{ code: 'shares_words', params: { words: shared }, text: `shares ${shared}` }],
            },
          ]
        : []
    }),
  }
}

type Verdict = z.infer<NonNullable<typeof contract.dispatch.verdict.body>>
type Of<V extends Verdict['verdict']> = Extract<Verdict, { verdict: V }>

export const giveVerdict = (call: Asked, number: number, verdict: Verdict): Promise<Ticket> => {
  if (verdict.verdict === 'duplicate') return mergeInto(call, number, verdict.of)
  return onTicket(call, number, async (tx, before) => {
    await needOwnTeam(tx, call.actor, before.state.teamId)
    const state = await operateIn(tx, call, before, { do: 'triage', verdict: verdict.verdict })
    const ticket = { ...before, state }
    if (verdict.verdict === 'accept') return acceptIn(tx, call, ticket, verdict)
    if (verdict.verdict === 'decline') return declineIn(tx, call, number, verdict)
    if (verdict.verdict === 'ask') return askIn(tx, call, number, verdict)
    const { until, wakes } = verdict
    return operateIn(tx, call, ticket, {
      do: 'snooze',
      until: iso(Temporal.Instant.from(until)),
      wakes,
      now: iso(call.desk.clock.now()),
    })
  })
}

export const takeBack = (call: Asked, number: number): Promise<Ticket> =>
  onTicket(call, number, async (tx, before) => {
    await needOwnTeam(tx, call.actor, before.state.teamId)
    return operateIn(tx, call, before, { do: 'untriage' })
  })

const acceptIn = async (tx: Tx, call: Asked, ticket: Kept, verdict: Of<'accept'>): Promise<void> => {
  const { desk, workspaceId, actor } = call
  const { verdict: _, personId, asSuggested, overCapacity, ...change } = verdict
  const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const state =
    Object.keys(said).length === 0
      ? ticket.state
      : await changeTicketIn(desk, tx, workspaceId, actor, { id: ticket.state.id }, said)
  const best = asSuggested
    ? bestOf((await suggestFor(tx, workspaceId, desk.clock.now(), { id: state.id })).ranked)
    : null
  if (asSuggested && !best)
    throw new Refused(refuse('not_possible', 'Nobody may take it now. Accept it without naming anybody.'))
  const chosen = best?.personId ?? personId
  if (chosen) await giveIn(tx, call, { ...ticket, state }, { personId: chosen, overCapacity })
}

const declineIn = async (
  tx: Tx,
  { desk, workspaceId, actor }: Asked,
  number: number,
  { reason, reply }: Of<'decline'>,
): Promise<void> => {
  const said = { actor, ticket: { number }, side: 'team' as const, authorId: actor.id }
  await addMessageIn(desk, tx, workspaceId, { ...said, kind: 'note', text: reason })
  if (reply)
    await addMessageIn(desk, tx, workspaceId, { ...said, kind: 'reply', text: reply, status: 'solved' })
  else
    await changeTicketIn(desk, tx, workspaceId, actor, { number }, { status: 'solved', because: 'Declined.' })
}

const askIn = async (
  tx: Tx,
  { desk, workspaceId, actor }: Asked,
  number: number,
  { words }: Of<'ask'>,
): Promise<void> => {
  await addMessageIn(desk, tx, workspaceId, {
    actor,
    ticket: { number },
    kind: 'reply',
    side: 'team',
    authorId: actor.id,
    text: words,
    status: 'pending',
  })
}

const mergeInto = (call: Asked, number: number, of: number): Promise<Ticket> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const locked = await lockTickets(tx, call.workspaceId, { numbers: [number, of] })
    const [ticket, into] = [number, of].map((n) => locked.find((t) => t.state.number === n))
    if (!ticket) throw new Refused(refuse('not_found', 'There is no such ticket.'))
    if (!into || into === ticket)
      throw new Refused(
        refuse('invalid', `There is no other ticket ${of}.`, {
          faults: [{ field: 'body.of', message: `names no other ticket of this workspace: ${of}` }],
        }),
      )
    await needOwnTeam(tx, call.actor, ticket.state.teamId)
    const state = await operateIn(tx, call, ticket, { do: 'triage', verdict: 'duplicate' })
    await operateIn(tx, call, { ...ticket, state }, { do: 'merge_into', into: into.state })
    await operateIn(tx, call, into, { do: 'take_in', tickets: [state] })
    return show(tx, call, into.state.id)
  })
