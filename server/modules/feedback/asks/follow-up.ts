// A bad mark: a task on the ticket for the lead of the team that worked on it, due within two days.
import { system } from '../../../../rules/actor.ts'
import { type SurveyKind, scales } from '../../../../rules/feedback/survey.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { newId } from '../../../platform/ids.ts'
import { addTasksIn, lockTicket } from '../../tickets/index.ts'
import { loadSettings } from '../../workspace/index.ts'

const within = { hours: 48 }

interface Bad {
  kind: SurveyKind
  ticketId: string
  team_id: string | null
  mark: number
}

/** The task's id; null: the ticket is gone. */
export const followUpIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  { kind, ticketId, team_id: teamId, mark }: Bad,
): Promise<string | null> => {
  const ticket = await lockTicket(tx, workspaceId, { id: ticketId })
  if (!ticket) return null
  const id = newId()
  const { language } = await loadSettings(tx, workspaceId)
  const leadId = teamId === null ? null : await leadOf(tx, workspaceId, teamId)
  const dueAt = iso(desk.clock.now().add(within))
  await addTasksIn(
    tx,
    { desk, workspaceId, actor: system('feedback') },
    ticket,
    [{ id, title: titleIn(language, kind, mark), assigneeId: leadId, teamId: leadId ? null : teamId, dueAt }],
    { by: leadId ?? ticket.state.requesterId },
  )
  return id
}

const titleIn = (language: string, kind: SurveyKind, mark: number): string =>
  language === 'de'
    ? `Bewertung ${mark} von ${scales[kind].high}: nachfragen, was nicht gut war`
    : `Rated ${mark} of ${scales[kind].high}: ask what went wrong`

/** Who is away for good leads no more. */
const leadOf = async (tx: Tx, workspaceId: string, teamId: string): Promise<string | null> =>
  (
    await tx
      .selectFrom('team as t')
      .innerJoin('person as p', (j) =>
        j.onRef('p.workspace_id', '=', 't.workspace_id').onRef('p.id', '=', 't.lead_id'),
      )
      .select('p.id')
      .where('t.workspace_id', '=', workspaceId)
      .where('t.id', '=', teamId)
      .where('p.state', '=', 'active')
      .where('p.role', '!=', 'requester')
      .executeTakeFirst()
  )?.id ?? null
