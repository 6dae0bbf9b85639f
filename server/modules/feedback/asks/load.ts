// A question as pages show it: to whoever has its link, or on the page of the request it is about.
import { type SurveyKind, scales } from '../../../../rules/feedback/survey.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { loadSurvey } from '../surveys/store.ts'
import { linkToken } from './link.ts'
import { type AskRow, loadAskRow, loadAsksOfTicket } from './store.ts'

export interface ShownAsk {
  id: string
  kind: SurveyKind
  low: number
  high: number
  /** The survey's own words, by language; the desk's where one is missing. */
  questions: Readonly<Record<string, string>>
  mark: number | null
  comment: string
  /** Where its form is sent; looking records nothing. */
  path: string
  isOpen: boolean
  personId: string
  ticketId: string | null
}

export const loadAskById = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<ShownAsk | null> => {
  const row = await loadAskRow(tx, workspaceId, id)
  return row ? shown(desk, tx, row) : null
}

/** The newest question put to this requester about this ticket that can still be answered, or was. */
export const loadAsk = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  { ticketId, personId }: { ticketId: string; personId: string },
): Promise<ShownAsk | null> => {
  const rows = (await loadAsksOfTicket(tx, workspaceId, ticketId)).filter((a) => a.person_id === personId)
  for (const row of rows) {
    const ask = await shown(desk, tx, row)
    if (ask.isOpen || ask.mark !== null) return ask
  }
  return null
}

const shown = async (desk: Desk, tx: Tx, row: AskRow): Promise<ShownAsk> => {
  const survey = await loadSurvey(tx, row.workspace_id, row.survey_id)
  const { low, high } = scales[row.kind]
  return {
    id: row.id,
    kind: row.kind,
    low,
    high,
    questions: survey?.questions ?? {},
    mark: row.mark,
    comment: row.comment,
    path: `/rate/${linkToken(desk.seal, { workspaceId: row.workspace_id, askId: row.id })}`,
    isOpen: Temporal.Instant.compare(Temporal.Instant.from(row.expires_at), desk.clock.now()) > 0,
    personId: row.person_id,
    ticketId: row.ticket_id,
  }
}
