// Asks for approval: by a template of the law, or of people somebody names.

import type { Actor } from '../../../rules/actor.ts'
import { begin, resolveSteps } from '../../../rules/approvals/resolve.ts'
import type { ApprovalStep } from '../../../rules/approvals/template.ts'
import { refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { writeEvents } from '../../platform/events/write.ts'
import { orRefuse, Refused } from '../../platform/refused.ts'
import { loadItem } from '../law/index.ts'
import { operateIn, type Kept as Ticket } from '../tickets/index.ts'
import { loadDirectory } from './directory.ts'
import { scheduleReminder } from './remind.ts'
import { insertApproval, loadApproval, lockApproval } from './store.ts'
import { askByMail } from './tell.ts'
import { fillQuestion } from './words.ts'

export interface Asking {
  /** Asked a second time with the same id, nothing happens. */
  id: string
  actor: Actor
  because?: string | null
}
export interface ByTemplate extends Asking {
  templateId: string
}
export interface OfPeople extends Asking {
  name: string
  question: string
  steps: readonly ApprovalStep[]
}

/** The caller holds the ticket's lock. Throws Refused. */
export const askByTemplateIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  ticket: Ticket,
  asking: ByTemplate,
): Promise<void> => {
  const template = await loadItem(tx, workspaceId, asking.templateId)
  if (template?.kind !== 'approval' || template.body === null || !template.is_on || template.removed_at)
    throw new Refused(
      refuse('invalid', 'There is no such approval in the law.', {
        faults: [{ field: 'body.templateId', message: 'names no published approval of this workspace' }],
      }),
    )
  const body = template.body as unknown as { question: string; steps: readonly ApprovalStep[] }
  await askIn(desk, tx, workspaceId, ticket, {
    ...asking,
    name: template.name,
    question: orRefuse(await fillQuestion(desk, tx, workspaceId, ticket, body.question)),
    steps: body.steps,
  })
}

/** The caller holds the ticket's lock. Throws Refused. */
export const askIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  ticket: Ticket,
  asking: OfPeople & { templateId?: string },
): Promise<void> => {
  const { id, actor, because = null } = asking
  if (await loadApproval(tx, workspaceId, id)) return
  const now = desk.clock.now()
  const directory = await loadDirectory(tx, workspaceId, ticket.state, asking.steps, now)
  const steps = orRefuse(resolveSteps(asking.steps, directory))
  const approval = begin(steps, iso(now))
  await insertApproval(
    tx,
    {
      workspace_id: workspaceId,
      id,
      ticket_id: ticket.state.id,
      template_id: asking.templateId ?? null,
      name: asking.name,
      question: asking.question,
      state: approval.state,
      step: approval.step,
      steps: JSON.stringify(steps),
      asked_by: actor.kind === 'person' ? actor.id : null,
      because,
      created_at: iso(now),
      decided_at: null,
    },
    approval.votes,
  )
  await operateIn(tx, { desk, workspaceId, actor }, ticket, {
    do: 'approval',
    approvalId: id,
    from: null,
    to: 'waiting',
    ...(because ? { because } : {}),
  })
  const personIds = approval.votes.map((v) => v.personId)
  await tellAsked(desk, tx, workspaceId, { id, ticketId: ticket.state.id, personIds, actor })
}

/** Mails, a timer for reminders, and the log: these people are asked from now on. */
export const tellAsked = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  {
    id,
    ticketId,
    personIds,
    actor,
  }: { id: string; ticketId: string; personIds: readonly string[]; actor: Actor },
): Promise<void> => {
  const kept = await lockApproval(tx, workspaceId, id)
  if (!kept || personIds.length === 0) return
  await askByMail(desk, tx, kept, personIds)
  await scheduleReminder(desk, tx, workspaceId, id)
  await writeEvents(tx, workspaceId, desk.clock.now(), [
    {
      subjectType: 'approval',
      subjectId: id,
      type: 'approval.asked',
      actor,
      data: { ticketId, step: kept.row.step, personIds },
    },
  ])
}
