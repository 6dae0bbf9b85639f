// The workflow routes of the contract.
import { contract } from '../../../contract/index.ts'
import type { WorkflowRun } from '../../../contract/workflows.ts'
import { conditionHolds } from '../../../rules/law/holds.ts'
import { refuse } from '../../../rules/refusal.ts'
import { moveTo } from '../../../rules/workflow/advance.ts'
import { placeOf } from '../../../rules/workflow/run.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Call } from '../../platform/http/implement.ts'
import { implement } from '../../platform/http/implement.ts'
import { Refused } from '../../platform/refused.ts'
import { changeTicketIn, lockTicket } from '../tickets/index.ts'
import { advanceIn } from './advance.ts'
import { cancelRunIn } from './cancel.ts'
import { showRuns } from './show.ts'
import { loadStanding } from './standing.ts'
import { startIn } from './start.ts'
import { loadRun, loadRunsOf, lockRun, type RunRow, updateRun } from './store.ts'

const { workflows } = contract

export const workflowRoutes = [
  implement(workflows.ofTicket, ({ desk, workspaceId, params }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const ticket = await tx
        .selectFrom('ticket')
        .select('id')
        .where('workspace_id', '=', workspaceId)
        .where('number', '=', params.number)
        .executeTakeFirst()
      if (!ticket) throw new Refused(noTicket)
      return { items: await showRuns(tx, workspaceId, await loadRunsOf(tx, workspaceId, ticket.id)) }
    }),
  ),
  implement(workflows.start, ({ desk, workspaceId, actor, params, body, idFor }) =>
    commitIn(desk, workspaceId, async (tx) => {
      const ticket = await lockTicket(tx, workspaceId, { number: params.number })
      if (!ticket) throw new Refused(noTicket)
      const id = idFor('workflow')
      await startIn(desk, tx, workspaceId, ticket, { id, workflowId: body.workflowId, actor, because: null })
      return show(tx, workspaceId, id)
    }),
  ),
  implement(workflows.answer, (call) => commitIn(call.desk, call.workspaceId, (tx) => answer(tx, call))),
  implement(workflows.move, ({ desk, workspaceId, params, body }) =>
    commitIn(desk, workspaceId, async (tx) => {
      await advanceIn(desk, tx, workspaceId, params.id, (row, around) => {
        needPlace(row, body.place)
        if (!row.definition.states.some((s) => s.id === body.to))
          throw new Refused(fault('body.to', 'names no state of this workflow'))
        return moveTo(row.run, row.definition, around, body.place, body.to)
      })
      return show(tx, workspaceId, params.id)
    }),
  ),
  implement(workflows.cancel, ({ desk, workspaceId, actor, params }) =>
    commitIn(desk, workspaceId, async (tx) => {
      const shown = await show(tx, workspaceId, params.id)
      const isEnded = !(await cancelRunIn(desk, tx, workspaceId, params.id, actor, 'It was ended by hand.'))
      if (isEnded) throw new Refused(refuse('not_possible', 'This workflow has ended already.'))
      return { ...shown, ...(await show(tx, workspaceId, params.id)) }
    }),
  ),
]

type Answering = Pick<
  Call<{ id: string }, undefined, { place: string; fields: Parameters<typeof changeTicketIn>[5]['fields'] }>,
  'desk' | 'workspaceId' | 'actor' | 'params' | 'body'
>

/** The fields are set on the ticket; then the place is left, if nothing that must be known is missing. */
const answer = async (
  tx: Tx,
  { desk, workspaceId, actor, params, body }: Answering,
): Promise<WorkflowRun> => {
  const found = await loadRun(tx, workspaceId, params.id)
  if (!found) throw new Refused(noRun)
  const { fields } = body
  if (fields) await changeTicketIn(desk, tx, workspaceId, actor, { id: found.ticket_id }, { fields })
  const ticket = await lockTicket(tx, workspaceId, { id: found.ticket_id })
  const row = ticket && (await lockRun(tx, workspaceId, params.id))
  if (!row) throw new Refused(noRun)
  const place = needPlace(row, body.place)
  const state = row.definition.states.find((s) => s.id === place.state)
  if (place.waits.for !== 'answers' || state?.kind !== 'form')
    throw new Refused(fault('body.place', 'is no form that waits for answers'))
  const { facts, law, now } = await loadStanding(desk, tx, workspaceId, row, ticket)
  const missing = state.questions.filter(
    (q) =>
      q.isRequired &&
      (facts.fields?.[q.key] ?? null) === null &&
      (q.askedWhen === null || conditionHolds(q.askedWhen, facts, law, now)),
  )
  if (missing.length > 0)
    throw new Refused(
      refuse('invalid', 'Something is still missing.', {
        faults: missing.map((q) => ({ field: `body.fields.${q.key}`, message: 'must be filled in' })),
      }),
    )
  await updateRun(tx, workspaceId, row.id, { answered: [...new Set([...row.answered, place.id])] })
  await advanceIn(desk, tx, workspaceId, row.id)
  return show(tx, workspaceId, row.id)
}

const noTicket = refuse('not_found', 'There is no such ticket.')
const noRun = refuse('not_found', 'There is no such workflow run.')
const fault = (field: string, message: string) =>
  refuse('invalid', 'It does not fit.', { faults: [{ field, message }] })

const needPlace = (row: RunRow, id: string) => {
  if (row.state !== 'running') throw new Refused(refuse('not_possible', 'This workflow has ended already.'))
  const place = placeOf(row.run, id)
  if (!place)
    throw new Refused(refuse('changed_meanwhile', 'It has gone on meanwhile. Look at where it is now.'))
  return place
}

const show = async (tx: Tx, workspaceId: string, id: string): Promise<WorkflowRun> => {
  const row = await loadRun(tx, workspaceId, id)
  const [shown] = row ? await showRuns(tx, workspaceId, [row]) : []
  if (!shown) throw new Refused(noRun)
  return shown
}
