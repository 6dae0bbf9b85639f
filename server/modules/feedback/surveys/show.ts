// Surveys as the API shows them.
import type { Survey } from '../../../../contract/feedback.ts'
import { nextRoundAt } from '../../../../rules/feedback/round.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { writeTexts } from '../../conditions/index.ts'
import { countAsks, loadSurvey, loadSurveys, type SurveyRow } from './store.ts'

export const noSurvey = refuse('not_found', 'There is no such survey.')

export const showSurveys = async (
  tx: Tx,
  workspaceId: string,
  rows?: readonly SurveyRow[],
): Promise<Survey[]> => {
  const shown = rows ?? (await loadSurveys(tx, workspaceId))
  const texts = await writeTexts(
    tx,
    workspaceId,
    shown.map((s) => s.condition),
  )
  const counts = await countAsks(tx, workspaceId)
  return shown.map((row, i) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    isOn: row.is_on,
    occasion: row.occasion,
    condition: texts[i] ?? '',
    questions: row.questions,
    delayMinutes: row.delay_minutes,
    everyDays: row.every_days,
    share: row.share,
    quietDays: row.quiet_days,
    expiresDays: row.expires_days,
    followUpAt: row.follow_up_at,
    asked: counts.get(row.id)?.asked ?? 0,
    answered: counts.get(row.id)?.answered ?? 0,
    round: roundOf(row, counts.get(row.id)?.inRound ?? 0),
    version: row.version,
    updatedAt: row.updated_at,
  }))
}

const roundOf = (row: SurveyRow, asked: number): Survey['round'] =>
  row.round_began_at === null || row.every_days === null
    ? null
    : {
        beganAt: row.round_began_at,
        endedAt: row.round_ended_at,
        asked,
        nextAt: iso(nextRoundAt(Temporal.Instant.from(row.round_began_at), row.every_days)),
      }

export const showSurvey = async (tx: Tx, workspaceId: string, id: string): Promise<Survey> => {
  const row = await loadSurvey(tx, workspaceId, id)
  const [shown] = row ? await showSurveys(tx, workspaceId, [row]) : []
  if (!shown) throw new Refused(noSurvey)
  return shown
}
