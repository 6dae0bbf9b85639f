// The approval routes of the contract.
import type { Approval } from '../../../contract/approvals.ts'
import { contract } from '../../../contract/index.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import { refuse } from '../../../rules/refusal.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import { implement } from '../../platform/http/implement.ts'
import { Refused } from '../../platform/refused.ts'
import { lockTicket, readCursor, writeCursor } from '../tickets/index.ts'
import { askByTemplateIn, askIn } from './ask.ts'
import { cancelIn, decideIn, delegateIn } from './decide.ts'
import { leadOf, setLead } from './lead.ts'
import { remindNow } from './remind.ts'
import { showApprovals } from './show.ts'
import { countAsked, loadApproval, loadAsked, loadOfTicket, loadVotes } from './store.ts'

const { approvals } = contract

export const approvalRoutes = [
  implement(approvals.mine, ({ desk, workspaceId, actor, query }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const after =
        query.cursor === undefined ? null : readCursor(query.cursor, ['string', 'string'] as const)
      const rows = await loadAsked(tx, workspaceId, actor.id, {
        isWaiting: query.state === 'waiting',
        after,
        limit: query.limit + 1,
      })
      const shown = rows.slice(0, query.limit)
      const last = shown.at(-1)
      return {
        items: await showApprovals(tx, workspaceId, shown, actor.id),
        next: last && rows.length > query.limit ? writeCursor([last.created_at, last.id]) : null,
        waiting: await countAsked(tx, workspaceId, actor.id),
      }
    }),
  ),
  implement(approvals.get, ({ desk, workspaceId, actor, params }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      await needAsked(tx, workspaceId, actor, params.id)
      return show(tx, workspaceId, actor, params.id)
    }),
  ),
  implement(approvals.ofTicket, ({ desk, workspaceId, actor, params }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const ticket = await tx
        .selectFrom('ticket')
        .select('id')
        .where('workspace_id', '=', workspaceId)
        .where('number', '=', params.number)
        .executeTakeFirst()
      if (!ticket) throw new Refused(noTicket)
      const rows = await loadOfTicket(tx, workspaceId, ticket.id)
      return { items: await showApprovals(tx, workspaceId, rows, actor.id) }
    }),
  ),
  implement(approvals.ask, ({ desk, workspaceId, actor, params, body, idFor }) =>
    commitIn(desk, workspaceId, async (tx) => {
      const ticket = await lockTicket(tx, workspaceId, { number: params.number })
      if (!ticket) throw new Refused(noTicket)
      const asking = { id: idFor('approval'), actor }
      if (body.templateId)
        await askByTemplateIn(desk, tx, workspaceId, ticket, { ...asking, templateId: body.templateId })
      else
        await askIn(desk, tx, workspaceId, ticket, {
          ...asking,
          name: body.name ?? ticket.texts.subject,
          question: body.question ?? '',
          steps: body.steps ?? [],
        })
      return show(tx, workspaceId, actor, asking.id)
    }),
  ),
  implement(approvals.decide, ({ desk, workspaceId, actor, params, body }) =>
    commitIn(desk, workspaceId, async (tx) => {
      await needAsked(tx, workspaceId, actor, params.id)
      needFullHand(actor)
      await decideIn(desk, tx, workspaceId, {
        approvalId: params.id,
        actor,
        personId: actor.id,
        ...body,
        way: actor.role === 'requester' ? 'portal' : 'desk',
      })
      return show(tx, workspaceId, actor, params.id)
    }),
  ),
  implement(approvals.delegate, ({ desk, workspaceId, actor, params, body }) =>
    commitIn(desk, workspaceId, async (tx) => {
      await needAsked(tx, workspaceId, actor, params.id)
      needFullHand(actor)
      await delegateIn(desk, tx, workspaceId, {
        approvalId: params.id,
        actor,
        personId: actor.id,
        toId: body.personId,
        comment: body.comment,
      })
      return show(tx, workspaceId, actor, params.id)
    }),
  ),
  implement(approvals.remind, async ({ desk, workspaceId, actor, params }) => {
    await remindNow(desk, workspaceId, params.id)
    return desk.db.inWorkspace(workspaceId, (tx) => show(tx, workspaceId, actor, params.id))
  }),
  implement(approvals.lead, ({ desk, workspaceId, params }) =>
    desk.db.inWorkspace(workspaceId, (tx) => leadOf(tx, workspaceId, params.id)),
  ),
  implement(approvals.setLead, ({ desk, workspaceId, actor, params, body }) =>
    setLead(desk, workspaceId, actor, params.id, body.personId),
  ),
  implement(approvals.cancel, ({ desk, workspaceId, actor, params, body }) =>
    commitIn(desk, workspaceId, async (tx) => {
      await cancelIn(desk, tx, workspaceId, { approvalId: params.id, actor, because: body.because })
      return show(tx, workspaceId, actor, params.id)
    }),
  ),
]

const noTicket = refuse('not_found', 'There is no such ticket.')
const noApproval = refuse('not_found', 'There is no such approval.')

/** A narrowed token decides only where it may change tickets. */
const needFullHand = (actor: PersonActor): void => {
  if (actor.scopes && !actor.scopes.includes('ticket.change'))
    throw new Refused(refuse('not_allowed', 'This token may not decide; it needs ticket.change.'))
}

/** What nobody asked of somebody is not there for them. */
const needAsked = async (tx: Tx, workspaceId: string, actor: PersonActor, id: string): Promise<void> => {
  const isAsked = (await loadVotes(tx, workspaceId, [id])).some((v) => v.person_id === actor.id)
  if (!isAsked) throw new Refused(noApproval)
}

const show = async (tx: Tx, workspaceId: string, actor: PersonActor, id: string): Promise<Approval> => {
  const row = await loadApproval(tx, workspaceId, id)
  const [shown] = row ? await showApprovals(tx, workspaceId, [row], actor.id) : []
  if (!shown) throw new Refused(noApproval)
  return shown
}
