// Reads how things stand around a run: answers, tasks, approvals, and what its branches ask.
import type { TicketFacts } from '../../../rules/conditions/facts.ts'
import { conditionHolds } from '../../../rules/law/holds.ts'
import { factsOf, type LawWorld } from '../../../rules/law/world.ts'
import type { Standing } from '../../../rules/workflow/advance.ts'
import { anyOf } from '../../platform/any-of.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { currentLaw } from '../law/index.ts'
import type { Kept as Ticket } from '../tickets/index.ts'
import { answersOf, idIn } from './ids.ts'
import type { RunRow } from './store.ts'

export interface Around extends Standing {
  facts: TicketFacts
  law: Pick<LawWorld, 'hours' | 'catalogue'>
}

export const loadStanding = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  row: Pick<RunRow, 'id' | 'run' | 'answered' | 'acted'>,
  ticket: Ticket,
): Promise<Around> => {
  const { run } = row
  const idFor = idIn(row.id)
  const approvalIds = run.places.flatMap((p) => (p.waits.for === 'approval' ? [p.waits.approvalId] : []))
  const asking = run.places.filter((p) => p.waits.for === 'answers')
  const law = await currentLaw(tx, workspaceId)
  const facts = await loadFacts(tx, workspaceId, ticket)
  const now = iso(desk.clock.now())
  const tasks = await tx
    .selectFrom('ticket_task')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticket.state.id)
    .where('done_at', 'is', null)
    .execute()
  const approvals = await tx
    .selectFrom('approval')
    .select(['id', 'state'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', anyOf(approvalIds, 'uuid'))
    .execute()
  const given = await tx
    .selectFrom('information_request')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticket.state.id)
    .where('given_at', 'is not', null)
    .execute()
  const answers = new Set(given.map((g) => g.id))
  return {
    now,
    idFor,
    facts,
    law,
    holds: (condition) => conditionHolds(condition, facts, law, now),
    answered: new Set([
      ...row.answered,
      ...asking.filter((p) => answers.has(idFor(answersOf(p.id)))).map((p) => p.id),
    ]),
    acted: new Set(row.acted),
    openTasks: new Set(tasks.map((t) => t.id)),
    approvals: new Map(approvals.map((a) => [a.id, a.state])),
  }
}

const loadFacts = async (tx: Tx, workspaceId: string, { state, texts }: Ticket): Promise<TicketFacts> => {
  const requester = await tx
    .selectFrom('person')
    .select(['name', 'email', 'is_vip', 'fields'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', state.requesterId)
    .executeTakeFirst()
  const organisation = state.organisationId
    ? await tx
        .selectFrom('organisation')
        .select(['name', 'fields'])
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', state.organisationId)
        .executeTakeFirst()
    : null
  return factsOf(state, {
    subject: texts.subject,
    words: texts.fields,
    said: null,
    ...(requester
      ? {
          requester: {
            name: requester.name,
            email: requester.email,
            isVip: requester.is_vip,
            fields: requester.fields,
          },
        }
      : {}),
    organisation: organisation ?? null,
  })
}
