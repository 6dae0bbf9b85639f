// Links between tickets: one row, told on both.
import type { Ticket } from '../../../../contract/tickets.ts'
import { refuse } from '../../../../rules/refusal.ts'
import type { LinkKind } from '../../../../rules/ticket/words.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import type { Kept } from '../store/state.ts'
import { type Asked, namedBy, type Operation, onTickets, operateIn } from './operate.ts'

interface NewLink {
  id: string
  kind: LinkKind
  number: number
  isBack: boolean
}

/** A link that is there already stays the only one. */
export const link = (call: Asked, number: number, wanted: NewLink): Promise<Ticket> =>
  onTickets(call, number, [wanted.number], async (tx, ticket, others) => {
    const other = wanted.number === number ? ticket : namedBy(others, wanted.number, 'body.number')
    const [from, to] = wanted.isBack ? [other, ticket] : [ticket, other]
    const known = await tx
      .selectFrom('ticket_link')
      .select('id')
      .where('workspace_id', '=', call.workspaceId)
      .where((e) =>
        wanted.kind === 'relates'
          ? e.or([
              e.and([e('from_id', '=', from.state.id), e('to_id', '=', to.state.id)]),
              e.and([e('from_id', '=', to.state.id), e('to_id', '=', from.state.id)]),
            ])
          : e.and([e('from_id', '=', from.state.id), e('to_id', '=', to.state.id)]),
      )
      .where('kind', '=', wanted.kind)
      .executeTakeFirst()
    if (!known) await linkIn(tx, call, { id: wanted.id, kind: wanted.kind, from, to })
  })

/** The caller holds both locks. */
export const linkIn = async (
  tx: Tx,
  by: Operation,
  { id, kind, from, to }: { id: string; kind: LinkKind; from: Kept; to: Kept },
): Promise<void> => {
  await tell(tx, by, 'link', { id, kind }, from, to)
  await tx
    .insertInto('ticket_link')
    .values({
      workspace_id: by.workspaceId,
      id,
      kind,
      from_id: from.state.id,
      to_id: to.state.id,
      created_by: by.actor.kind === 'person' ? by.actor.id : null,
      created_at: iso(by.desk.clock.now()),
    })
    .execute()
}

export const unlink = (call: Asked, number: number, id: string): Promise<Ticket> => {
  const { workspaceId } = call
  const ends = (tx: Tx) => numbersOf(tx, workspaceId, id)
  return onTickets(call, number, ends, async (tx, ticket, others) => {
    const row = await tx
      .deleteFrom('ticket_link')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .where((e) => e.or([e('from_id', '=', ticket.state.id), e('to_id', '=', ticket.state.id)]))
      .returning(['kind', 'from_id'])
      .executeTakeFirst()
    const [other] = others
    if (!row || !other) throw new Refused(refuse('not_found', 'There is no such link on this ticket.'))
    const [from, to] = row.from_id === ticket.state.id ? [ticket, other] : [other, ticket]
    await tell(tx, call, 'unlink', { id, kind: row.kind }, from, to)
  })
}

/** Both ends of a link; none where there is no such link. A link never changes its ends. */
const numbersOf = async (tx: Tx, workspaceId: string, id: string): Promise<number[]> =>
  (
    await tx
      .selectFrom('ticket_link as l')
      .innerJoin('ticket as t', (j) =>
        j
          .onRef('t.workspace_id', '=', 'l.workspace_id')
          .on((e) => e.or([e('t.id', '=', e.ref('l.from_id')), e('t.id', '=', e.ref('l.to_id'))])),
      )
      .select('t.number')
      .where('l.workspace_id', '=', workspaceId)
      .where('l.id', '=', id)
      .execute()
  ).map((t) => t.number)

const tell = async (
  tx: Tx,
  by: Operation,
  what: 'link' | 'unlink',
  { id, kind }: { id: string; kind: LinkKind },
  from: Kept,
  to: Kept,
): Promise<void> => {
  const ref = ({ state }: Kept) => ({ id: state.id, number: state.number })
  await operateIn(tx, by, from, { do: what, linkId: id, kind, other: ref(to), isBack: false })
  await operateIn(tx, by, to, { do: what, linkId: id, kind, other: ref(from), isBack: true })
}
