// Makes, changes and removes surveys.
import type { z } from 'zod'
import type { feedback, Survey } from '../../../../contract/feedback.ts'
import { isMark, type SurveyKind } from '../../../../rules/feedback/survey.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { Call } from '../../../platform/http/implement.ts'
import { bringForward } from '../../../platform/jobs/schedule.ts'
import { orRefuse, Refused } from '../../../platform/refused.ts'
import { readText } from '../../conditions/index.ts'
import { roundQueue } from '../asks/queues.ts'
import { tellFeedback } from '../events.ts'
import { noSurvey, showSurvey } from './show.ts'
import { countAsks, deleteSurvey, insertSurvey, lockSurvey, type SurveyRow, updateSurvey } from './store.ts'

type Given = z.infer<(typeof feedback.changeSurvey)['body'] & z.ZodType>

export const createSurvey = (
  call: Call,
  body: Given & { name: string; kind: SurveyKind },
): Promise<Survey> => {
  const { desk, workspaceId, actor } = call
  const id = call.idFor('survey')
  const at = iso(desk.clock.now())
  return commitIn(desk, workspaceId, async (tx) => {
    judge(body.kind, {
      occasion: body.occasion ?? 'solved',
      everyDays: body.everyDays ?? null,
      followUpAt: body.followUpAt ?? null,
    })
    const row = await rowOf(tx, workspaceId, body)
    await insertSurvey(tx, {
      workspace_id: workspaceId,
      id,
      name: body.name,
      kind: body.kind,
      occasion: 'solved',
      condition: JSON.stringify({ all: [] }),
      every_days: null,
      follow_up_at: null,
      round_began_at: null,
      round_at: null,
      round_ended_at: null,
      created_at: at,
      updated_at: at,
      ...row,
    })
    await tellFeedback(desk, tx, workspaceId, { actor, on: 'survey', id, type: 'survey.created' })
    await wakeRound(desk, tx, workspaceId, id)
    return showSurvey(tx, workspaceId, id)
  })
}

export const changeSurvey = (call: Call, id: string, body: Given): Promise<Survey> => {
  const { desk, workspaceId, actor, ifMatch } = call
  return commitIn(desk, workspaceId, async (tx) => {
    const row = await lockSurvey(tx, workspaceId, id)
    if (!row) throw new Refused(noSurvey)
    if (ifMatch !== null && ifMatch !== row.version)
      throw new Refused(refuse('changed_meanwhile', 'Somebody else changed this survey.'))
    judge(row.kind, {
      occasion: body.occasion ?? row.occasion,
      everyDays: body.everyDays === undefined ? row.every_days : body.everyDays,
      followUpAt: body.followUpAt === undefined ? row.follow_up_at : body.followUpAt,
    })
    await updateSurvey(tx, workspaceId, id, {
      ...(await rowOf(tx, workspaceId, body)),
      version: row.version + 1,
      updated_at: iso(desk.clock.now()),
    })
    await tellFeedback(desk, tx, workspaceId, {
      actor,
      on: 'survey',
      id,
      type: 'survey.changed',
      data: { changed: Object.keys(body) },
    })
    await wakeRound(desk, tx, workspaceId, id)
    return showSurvey(tx, workspaceId, id)
  })
}

export const removeSurvey = (call: Call, id: string): Promise<null> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const row = await lockSurvey(tx, call.workspaceId, id)
    if (!row) throw new Refused(noSurvey)
    if ((await countAsks(tx, call.workspaceId)).has(id))
      throw new Refused(refuse('not_possible', 'It has asked people already. Switch it off instead.'))
    await deleteSurvey(tx, call.workspaceId, id)
    await tellFeedback(call.desk, tx, call.workspaceId, {
      actor: call.actor,
      on: 'survey',
      id,
      type: 'survey.removed',
    })
    return null
  })

const judge = (
  kind: SurveyKind,
  { occasion, everyDays, followUpAt }: Pick<Survey, 'occasion' | 'everyDays' | 'followUpAt'>,
): void => {
  const faults = [
    ...((occasion === 'schedule') === (everyDays !== null)
      ? []
      : [{ field: 'body.everyDays', message: 'is needed for a schedule, and for nothing else' }]),
    ...(followUpAt === null || isMark(kind, followUpAt)
      ? []
      : [{ field: 'body.followUpAt', message: 'is no mark of this kind of survey' }]),
  ]
  if (faults.length > 0) throw new Refused(refuse('invalid', 'The survey does not fit together.', { faults }))
}

const rowOf = async (tx: Tx, workspaceId: string, body: Given) => ({
  ...(body.name === undefined ? {} : { name: body.name }),
  ...(body.isOn === undefined ? {} : { is_on: body.isOn }),
  ...(body.occasion === undefined ? {} : { occasion: body.occasion }),
  ...(body.condition === undefined
    ? {}
    : { condition: JSON.stringify(await conditionOf(tx, workspaceId, body.condition)) }),
  ...(body.questions === undefined ? {} : { questions: JSON.stringify(body.questions) }),
  ...(body.delayMinutes === undefined ? {} : { delay_minutes: body.delayMinutes }),
  ...(body.everyDays === undefined ? {} : { every_days: body.everyDays }),
  ...(body.share === undefined ? {} : { share: body.share }),
  ...(body.quietDays === undefined ? {} : { quiet_days: body.quietDays }),
  ...(body.expiresDays === undefined ? {} : { expires_days: body.expiresDays }),
  ...(body.followUpAt === undefined ? {} : { follow_up_at: body.followUpAt }),
})

const conditionOf = async (tx: Tx, workspaceId: string, text: string): Promise<SurveyRow['condition']> =>
  text === '' ? { all: [] } : orRefuse(await readText(tx, workspaceId, text, 'body.condition')).condition

/** The next round looks for itself whether it is to ask. */
const wakeRound = (desk: Desk, tx: Tx, workspaceId: string, id: string): Promise<void> =>
  bringForward(tx, [{ workspaceId, queue: roundQueue, key: id, runAt: desk.clock.now() }])
