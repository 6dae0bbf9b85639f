// Approvals as the API shows them.
import type { Approval } from '../../../contract/approvals.ts'
import type { PersonRef } from '../../../contract/people.ts'
import { openVoteOf, votesOf } from '../../../rules/approvals/approval.ts'
import { outcomeOf } from '../../../rules/approvals/decide.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import { loadPeopleByIds } from '../people/index.ts'
import { type ApprovalRow, type Kept, keptOf, loadVotes, type VoteRow } from './store.ts'

/** `readerId`: whose "mine" it is. */
export const showApprovals = async (
  tx: Tx,
  workspaceId: string,
  rows: readonly ApprovalRow[],
  readerId: string,
): Promise<Approval[]> => {
  if (rows.length === 0) return []
  const votes = await loadVotes(
    tx,
    workspaceId,
    rows.map((r) => r.id),
  )
  const tickets = new Map(
    (
      await tx
        .selectFrom('ticket')
        .select(['id', 'number', 'subject', 'requester_id'])
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', anyOf([...new Set(rows.map((r) => r.ticket_id))], 'uuid'))
        .execute()
    ).map((t) => [t.id, t]),
  )
  const people = await loadPeopleByIds(
    tx,
    [
      ...votes.flatMap((v) => [v.person_id, v.instead_of]),
      ...rows.flatMap((r) => [r.asked_by, ...r.steps.flatMap((s) => s.people.map((p) => p.personId))]),
      ...[...tickets.values()].map((t) => t.requester_id),
    ].filter((id) => id !== null),
  )
  const ref = (id: string): PersonRef => people.get(id) ?? { id, name: '', email: '', role: 'requester' }
  return rows.flatMap((row) => {
    const ticket = tickets.get(row.ticket_id)
    if (!ticket) return []
    const kept = keptOf(
      row,
      votes.filter((v) => v.approval_id === row.id),
    )
    return [
      {
        id: row.id,
        ticket: { number: ticket.number, subject: ticket.subject },
        requester: ref(ticket.requester_id),
        name: row.name,
        question: row.question,
        state: row.state,
        step: row.step,
        steps: row.steps.map((_, place) => stepOf(kept, place, ref)),
        askedBy: row.asked_by ? ref(row.asked_by) : null,
        because: row.because,
        createdAt: row.created_at,
        decidedAt: row.decided_at,
        isMine: openVoteOf(kept.approval, readerId) !== null,
      },
    ]
  })
}

const stepOf = ({ row, votes, approval }: Kept, place: number, ref: (id: string) => PersonRef) => {
  const step = approval.steps[place]
  const state =
    place > row.step
      ? ('later' as const)
      : row.state === 'cancelled' && place === row.step
        ? ('cancelled' as const)
        : outcomeOf(approval, place)
  return {
    name: step?.name ?? '',
    needed: step?.needed ?? 0,
    state,
    people: place > row.step ? (step?.people ?? []).map((p) => ref(p.personId)) : [],
    votes: votesOf(approval, place).flatMap((vote) => {
      const kept = votes.find((v) => v.step === place && v.person_id === vote.personId)
      return kept ? [voteView(kept, ref)] : []
    }),
  }
}

const voteView = (vote: VoteRow, ref: (id: string) => PersonRef) => ({
  person: ref(vote.person_id),
  insteadOf: vote.instead_of ? ref(vote.instead_of) : null,
  state: vote.state,
  comment: vote.comment,
  way: vote.way,
  askedAt: vote.asked_at,
  remindedAt: vote.reminded_at,
  decidedAt: vote.decided_at,
})
