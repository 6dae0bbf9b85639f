// Considers asking one person, about one ticket or none: by the rule, in one transaction with the mail.
import { sql } from 'kysely'
import { isTeamRole } from '../../../../rules/access/roles.ts'
import { system } from '../../../../rules/actor.ts'
import { questionOf } from '../../../../rules/conditions/index.ts'
import { drawOf, type WhyNot, whyNotAsk } from '../../../../rules/feedback/ask.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { newId } from '../../../platform/ids.ts'
import { loadAllFields } from '../../fields/index.ts'
import { lockPerson } from '../../people/index.ts'
import { loadAsker, questionSql } from '../../tickets/index.ts'
import { loadWords } from '../../views/index.ts'
import { tellFeedback } from '../events.ts'
import { loadSurvey, type SurveyRow } from '../surveys/store.ts'
import { mailAsk } from './mail.ts'
import { insertAsk, lastAskedAt, loadAsksOfTicket } from './store.ts'

/** null: asked. */
export const considerTicketIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  { surveyId, ticketId }: { surveyId: string; ticketId: string },
): Promise<WhyNot | null> => {
  const survey = await loadSurvey(tx, workspaceId, surveyId)
  if (!survey) return 'switched_off'
  const ticket = await tx
    .selectFrom('ticket')
    .select([
      'id',
      'status',
      'is_spam',
      'merged_into',
      'requester_id',
      'assignee_id',
      'team_id',
      'mailbox_id',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', ticketId)
    .executeTakeFirst()
  if (!ticket) return 'not_solved_any_more'
  const before = await loadAsksOfTicket(tx, workspaceId, ticketId)
  return considerIn(desk, tx, survey, ticket.requester_id, {
    ticketId,
    assigneeId: ticket.assignee_id,
    teamId: ticket.team_id,
    mailboxId: ticket.mailbox_id,
    facts: {
      status: ticket.status,
      isSpam: ticket.is_spam,
      isMerged: ticket.merged_into !== null,
      fits: await fits(desk, tx, survey, ticketId),
      wasAsked: before.some((a) => a.survey_id === surveyId),
    },
  })
}

interface About {
  ticketId: string
  assigneeId: string | null
  teamId: string | null
  mailboxId: string | null
  facts: { status: string; isSpam: boolean; isMerged: boolean; fits: boolean; wasAsked: boolean }
}

/** Of a round: when it began. One person has the same luck in all of it. */
interface Round {
  beganAt: string
}

export const considerIn = async (
  desk: Desk,
  tx: Tx,
  survey: SurveyRow,
  personId: string,
  occasion: About | Round,
): Promise<WhyNot | null> => {
  const about = 'ticketId' in occasion ? occasion : null
  const workspaceId = survey.workspace_id
  const now = desk.clock.now()
  // Locked, so that two surveys at once do not both find them unasked.
  const person = await lockPerson(tx, personId)
  if (!person) return 'not_active'
  const last = await lastAskedAt(tx, workspaceId, personId)
  const whyNot = whyNotAsk({
    survey: { isOn: survey.is_on, share: survey.share, quietDays: survey.quiet_days },
    person: {
      state: person.state,
      isTeam: isTeamRole(person.role),
      hasAddress: person.email !== '',
      lastAskedAt: last === null ? null : Temporal.Instant.from(last),
    },
    ticket: about?.facts ?? null,
    draw: drawOf(survey.id + ('ticketId' in occasion ? occasion.ticketId : personId + occasion.beganAt)),
    now,
  })
  if (whyNot) return whyNot
  const id = newId()
  const expires = now.add({ hours: survey.expires_days * 24 })
  await insertAsk(tx, {
    workspace_id: workspaceId,
    id,
    survey_id: survey.id,
    kind: survey.kind,
    person_id: personId,
    ticket_id: about?.ticketId ?? null,
    assignee_id: about?.assigneeId ?? null,
    team_id: about?.teamId ?? null,
    asked_at: iso(now),
    expires_at: iso(expires),
    mark: null,
    way: null,
    answered_at: null,
    changed_at: null,
    task_id: null,
  })
  await mailAsk(desk, tx, survey, {
    askId: id,
    person: { id: personId, email: person.email },
    ticketId: about?.ticketId ?? null,
    mailboxId: about?.mailboxId ?? null,
  })
  await tellFeedback(desk, tx, workspaceId, {
    actor: system('feedback'),
    on: 'survey',
    id: survey.id,
    type: 'survey.asked',
    data: { askId: id, personId, ...(about ? { ticketId: about.ticketId } : {}) },
  })
  return null
}

const fits = async (desk: Desk, tx: Tx, survey: SurveyRow, ticketId: string): Promise<boolean> => {
  const holds = await conditionSql(desk, tx, survey)
  const { rows } = await sql`/* varied */ select 1 from ticket t
    where t.workspace_id = ${survey.workspace_id} and t.id = ${ticketId} and ${holds}`.execute(tx)
  return rows.length > 0
}

/** The survey's condition over the ticket `t`. */
export const conditionSql = async (desk: Desk, tx: Tx, { workspace_id, condition }: SurveyRow) => {
  const asker = await loadAsker(tx, workspace_id, null, desk.clock.now())
  const question = questionOf(condition, asker, { fields: await loadAllFields(tx, workspace_id) })
  const { words } = await loadWords(tx, workspace_id, question)
  return questionSql(question, words)
}
