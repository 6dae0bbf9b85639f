// The routes of dispatch.
import { contract } from '../../../contract/index.ts'
import { refuse } from '../../../rules/refusal.ts'
import type { Tx } from '../../platform/database.ts'
import { type Call, implement } from '../../platform/http/implement.ts'
import { Refused } from '../../platform/refused.ts'
import { accept, giveBack } from './accept.ts'
import { assign } from './assign.ts'
import { assignAll, previewAll } from './assign-all.ts'
import { loadBoard } from './board.ts'
import { countOverrides, explainOverride, listOverrides } from './choices.ts'
import { escalate, withdraw } from './escalate.ts'
import { mayDispatch } from './on-ticket.ts'
import { pull } from './pull.ts'
import { giveShift, loadShift } from './shift.ts'
import { loadHandoversOf, loadMyHandovers } from './show-handovers.ts'
import { showSuggestions } from './suggest.ts'
import { giveVerdict, loadDuplicates, loadTriage, takeBack } from './triage.ts'
import { changeVisit, loadVisits, loadVisitsOf, planVisit } from './visits.ts'

const { dispatch } = contract

const reading = <T>(
  { desk, workspaceId }: Pick<Call, 'desk' | 'workspaceId'>,
  work: (tx: Tx) => Promise<T>,
) => desk.db.inWorkspace(workspaceId, work)

/** Of a ticket that is not there nothing is shown rather than an empty list. */
const ofTicket = <T>(
  call: Pick<Call, 'desk' | 'workspaceId'>,
  number: number,
  work: (tx: Tx) => Promise<T>,
): Promise<T> =>
  reading(call, async (tx) => {
    const ticket = await tx
      .selectFrom('ticket')
      .select('id')
      .where('workspace_id', '=', call.workspaceId)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!ticket) throw new Refused(refuse('not_found', 'There is no such ticket.'))
    return work(tx)
  })

export const dispatchRoutes = [
  implement(dispatch.suggestions, (call) =>
    reading(call, (tx) => showSuggestions(tx, call.workspaceId, call.now, call.params.number, call.query)),
  ),
  implement(dispatch.assign, (call) => assign(call, call.params.number, call.body)),
  implement(dispatch.explainOverride, (call) =>
    reading(call, (tx) =>
      explainOverride(tx, call.workspaceId, call.params.id, call.body, {
        id: call.actor.id,
        mayForAll: mayDispatch(call.actor),
      }),
    ),
  ),
  implement(dispatch.overrides, (call) =>
    reading(call, (tx) => listOverrides(tx, call.workspaceId, call.query)),
  ),
  implement(dispatch.overrideFigures, (call) =>
    reading(call, (tx) =>
      countOverrides(
        tx,
        call.workspaceId,
        call.now.subtract({ hours: 24 * call.query.days }),
        call.query.team,
      ),
    ),
  ),
  implement(dispatch.next, (call) => pull(call, call.body.teamId)),
  implement(dispatch.accept, (call) => accept(call, call.params.number)),
  implement(dispatch.giveBack, (call) => giveBack(call, call.params.number, call.body.reason)),
  implement(dispatch.triageList, (call) => reading(call, (tx) => loadTriage(tx, call, call.query))),
  implement(dispatch.similar, (call) =>
    reading(call, (tx) => loadDuplicates(tx, call.workspaceId, call.params.number, call.query.limit)),
  ),
  implement(dispatch.verdict, (call) => giveVerdict(call, call.params.number, call.body)),
  implement(dispatch.takeBack, (call) => takeBack(call, call.params.number)),
  implement(dispatch.escalate, (call) => escalate(call, call.params.number, call.body)),
  implement(dispatch.withdraw, (call) => withdraw(call, call.params.number)),
  implement(dispatch.ofTicket, (call) =>
    ofTicket(call, call.params.number, async (tx) => ({
      items: await loadHandoversOf(tx, call.workspaceId, call.params.number, call.actor),
    })),
  ),
  implement(dispatch.handovers, (call) =>
    reading(call, async (tx) => ({ items: await loadMyHandovers(tx, call.workspaceId, call.actor) })),
  ),
  implement(dispatch.shift, (call) => reading(call, (tx) => loadShift(tx, call, call.query.person))),
  implement(dispatch.handOverShift, (call) => giveShift(call, call.body.personId, call.body.items)),
  implement(dispatch.visits, (call) =>
    reading(call, async (tx) => ({ items: await loadVisits(tx, call.workspaceId, call.now, call.query) })),
  ),
  implement(dispatch.visitsOfTicket, (call) =>
    ofTicket(call, call.params.number, async (tx) => ({
      items: await loadVisitsOf(tx, call.workspaceId, call.params.number),
    })),
  ),
  implement(dispatch.planVisit, (call) =>
    planVisit(call, call.params.number, { id: call.idFor('visit'), ...call.body }),
  ),
  implement(dispatch.changeVisit, (call) => changeVisit(call, call.params.id, call.body)),
  implement(dispatch.board, (call) => reading(call, (tx) => loadBoard(tx, call, call.query))),
  implement(dispatch.previewAll, (call) => reading(call, (tx) => previewAll(tx, call, call.query.team))),
  implement(dispatch.assignAll, (call) => assignAll(call, call.body.items)),
]
