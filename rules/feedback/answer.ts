// What a mark given by a link does: recorded, changed, too late; and whether somebody should call.
import { isMark, type SurveyKind } from './survey.ts'

export interface Ask {
  kind: SurveyKind
  mark: number | null
  expiresAt: Temporal.Instant
  hasTask: boolean
  ticketId: string | null
}

export type Judged =
  | { fault: 'expired' | 'no_mark' }
  | { mark: number; isFirst: boolean; isChanged: boolean; followUp: boolean }

/** `mark` null: only words are added to the mark given before. */
export const judgeAnswer = (
  ask: Ask,
  mark: number | null,
  followUpAt: number | null,
  now: Temporal.Instant,
): Judged => {
  if (Temporal.Instant.compare(ask.expiresAt, now) <= 0) return { fault: 'expired' }
  const given = mark ?? ask.mark
  if (given === null || !isMark(ask.kind, given)) return { fault: 'no_mark' }
  return {
    mark: given,
    isFirst: ask.mark === null,
    isChanged: ask.mark !== null && ask.mark !== given,
    followUp: followUpAt !== null && given <= followUpAt && !ask.hasTask && ask.ticketId !== null,
  }
}
