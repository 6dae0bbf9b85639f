// Records what somebody says: a mark, words to it, a changed mind; a bad mark makes a task for the team's lead.
import { system } from '../../../../rules/actor.ts'
import { judgeAnswer } from '../../../../rules/feedback/answer.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { Refused } from '../../../platform/refused.ts'
import { tellFeedback } from '../events.ts'
import { loadSurvey } from '../surveys/store.ts'
import { followUpIn } from './follow-up.ts'
import { type AskRow, loadAskRow, lockAsk, updateAsk } from './store.ts'

export interface Said {
  askId: string
  /** null: only words are added. */
  mark: number | null
  /** null: the words stay as they are. */
  comment: string | null
  way: 'link' | 'portal'
}

/** Throws Refused: there is no such ask, it is too late, or that is no mark. */
export const answerAskIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  { askId, mark, comment, way }: Said,
): Promise<AskRow> => {
  // Whoever changes a ticket locks it first; so does this, before its own row.
  const known = await loadAskRow(tx, workspaceId, askId)
  if (known?.ticket_id) await lockTicketRow(tx, workspaceId, known.ticket_id)
  const ask = await lockAsk(tx, workspaceId, askId)
  if (!ask) throw new Refused(refuse('not_found', 'There is no such question.'))
  const survey = await loadSurvey(tx, workspaceId, ask.survey_id)
  const now = desk.clock.now()
  const judged = judgeAnswer(
    {
      kind: ask.kind,
      mark: ask.mark,
      expiresAt: Temporal.Instant.from(ask.expires_at),
      hasTask: ask.task_id !== null,
      ticketId: ask.ticket_id,
    },
    mark,
    survey?.follow_up_at ?? null,
    now,
  )
  if ('fault' in judged)
    throw new Refused(
      judged.fault === 'expired'
        ? refuse('not_possible', 'It is too late to answer this.')
        : refuse('invalid', 'Choose a mark.', {
            faults: [{ field: 'body.mark', message: 'is no mark of this scale' }],
          }),
    )
  await updateAsk(tx, ask, {
    mark: judged.mark,
    ...(comment === null ? {} : { comment }),
    way,
    answered_at: ask.answered_at ?? iso(now),
    ...(judged.isChanged ? { changed_at: iso(now) } : {}),
  })
  if (judged.isFirst || judged.isChanged)
    await tellFeedback(desk, tx, workspaceId, {
      actor: system('feedback'),
      on: 'survey',
      id: ask.survey_id,
      type: judged.isFirst ? 'survey.answered' : 'survey.answer_changed',
      data: { askId, ...(ask.ticket_id ? { ticketId: ask.ticket_id } : {}) },
    })
  if (judged.followUp && ask.ticket_id) {
    const taskId = await followUpIn(desk, tx, workspaceId, {
      ...ask,
      ticketId: ask.ticket_id,
      mark: judged.mark,
    })
    await updateAsk(tx, ask, { task_id: taskId })
  }
  return (await loadAskRow(tx, workspaceId, askId)) ?? ask
}

const lockTicketRow = (tx: Tx, workspaceId: string, ticketId: string) =>
  tx
    .selectFrom('ticket')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', ticketId)
    .forNoKeyUpdate()
    .executeTakeFirst()
