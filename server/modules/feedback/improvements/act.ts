// Writes improvements: what is to become better, whose it is, how one would know, and what came of it.
import type { z } from 'zod'
import type { feedback, Improvement } from '../../../../contract/feedback.ts'
import { allows } from '../../../../rules/access/roles.ts'
import { missingFor } from '../../../../rules/feedback/states.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Call } from '../../../platform/http/implement.ts'
import { Refused } from '../../../platform/refused.ts'
import { loadPeopleByIds, loadPerson } from '../../people/index.ts'
import { tellFeedback } from '../events.ts'
import { alreadyTaken, loadOrigins, needSource } from './source.ts'
import {
  type ImprovementRow,
  insertImprovement,
  loadImprovement,
  lockImprovement,
  updateImprovement,
} from './store.ts'

type Given = z.infer<(typeof feedback.changeImprovement)['body'] & z.ZodType>

const none = refuse('not_found', 'There is no such improvement.')

export const createImprovement = (call: Call, body: Given & { title: string }): Promise<Improvement> => {
  const { desk, workspaceId, actor } = call
  const id = call.idFor('improvement')
  const at = iso(desk.clock.now())
  return commitIn(desk, workspaceId, async (tx) => {
    const { sourceId, source = 'own' } = body
    const label = sourceId ? await needSource(tx, workspaceId, source, sourceId, id) : body.sourceLabel
    await judge(tx, body, {
      state: 'idea',
      owner_id: null,
      measure: '',
      target: '',
      result: '',
    })
    if (!allows(actor.role, 'feedback.write', actor.scopes)) needProposal(body)
    const isNew = await insertImprovement(tx, {
      workspace_id: workspaceId,
      id,
      title: body.title,
      source: 'own',
      source_id: null,
      owner_id: null,
      due_on: null,
      created_by: actor.id,
      created_at: at,
      updated_at: at,
      ...rowOf(body),
      ...(label === undefined ? {} : { source_label: label.slice(0, 200) }),
    })
    // Somebody else pressed the same button in the same moment.
    if (!isNew) throw alreadyTaken(sourceId ?? '')
    await tellFeedback(desk, tx, workspaceId, {
      actor,
      on: 'improvement',
      id,
      type: 'improvement.created',
      data: { source, ...(sourceId ? { sourceId } : {}) },
    })
    return showOne(tx, workspaceId, id)
  })
}

export const changeImprovement = (call: Call, id: string, body: Given): Promise<Improvement> => {
  const { desk, workspaceId, actor, ifMatch } = call
  return commitIn(desk, workspaceId, async (tx) => {
    const row = await lockImprovement(tx, workspaceId, id)
    if (!row) throw new Refused(none)
    if (ifMatch !== null && ifMatch !== row.version)
      throw new Refused(refuse('changed_meanwhile', 'Somebody else changed this improvement.'))
    if (body.sourceId) await needSource(tx, workspaceId, body.source ?? row.source, body.sourceId, id)
    await judge(tx, body, row)
    await updateImprovement(tx, row, {
      ...rowOf(body),
      version: row.version + 1,
      updated_at: iso(desk.clock.now()),
    })
    await tellFeedback(desk, tx, workspaceId, {
      actor,
      on: 'improvement',
      id,
      type: 'improvement.changed',
      data: { changed: Object.keys(body), ...(body.state ? { from: row.state, to: body.state } : {}) },
    })
    return showOne(tx, workspaceId, id)
  })
}

/** Anybody of the team may propose; whose it is and how one would know, managers settle. */
const needProposal = ({ ownerId, state = 'idea' }: Given): void => {
  if (ownerId || state !== 'idea')
    throw new Refused(refuse('not_allowed', 'You may propose an improvement; a manager gives it an owner.'))
}

const judge = async (
  tx: Tx,
  body: Given,
  row: Pick<ImprovementRow, 'state' | 'owner_id' | 'measure' | 'target' | 'result'>,
): Promise<void> => {
  const ownerId = body.ownerId === undefined ? row.owner_id : body.ownerId
  const owner = body.ownerId ? await loadPerson(tx, body.ownerId) : null
  if (body.ownerId && (owner?.state !== 'active' || owner.role === 'requester'))
    throw new Refused(
      refuse('invalid', 'They cannot own it.', {
        faults: [{ field: 'body.ownerId', message: 'names no active member of the team' }],
      }),
    )
  const missing = missingFor(body.state ?? row.state, {
    ownerId,
    measure: body.measure ?? row.measure,
    target: body.target ?? row.target,
    result: body.result ?? row.result,
  })
  if (missing.length > 0)
    throw new Refused(
      refuse('invalid', 'Something is missing for this state.', {
        faults: missing.map((field) => ({ field: `body.${field}`, message: 'is needed for this state' })),
      }),
    )
}

const rowOf = (body: Given) => ({
  ...(body.title === undefined ? {} : { title: body.title }),
  ...(body.why === undefined ? {} : { why: body.why }),
  ...(body.source === undefined ? {} : { source: body.source }),
  ...(body.sourceId === undefined ? {} : { source_id: body.sourceId }),
  ...(body.sourceLabel === undefined ? {} : { source_label: body.sourceLabel }),
  ...(body.ownerId === undefined ? {} : { owner_id: body.ownerId }),
  ...(body.measure === undefined ? {} : { measure: body.measure }),
  ...(body.target === undefined ? {} : { target: body.target }),
  ...(body.result === undefined ? {} : { result: body.result }),
  ...(body.state === undefined ? {} : { state: body.state }),
  ...(body.dueOn === undefined ? {} : { due_on: body.dueOn }),
})

const showOne = async (tx: Tx, workspaceId: string, id: string): Promise<Improvement> => {
  const row = await loadImprovement(tx, workspaceId, id)
  const [shown] = row ? await showImprovements(tx, workspaceId, [row]) : []
  if (!shown) throw new Refused(none)
  return shown
}

export const showImprovements = async (
  tx: Tx,
  workspaceId: string,
  rows: readonly ImprovementRow[],
): Promise<Improvement[]> => {
  const origins = await loadOrigins(tx, workspaceId, rows)
  const people = await loadPeopleByIds(
    tx,
    rows.flatMap((r) => r.owner_id ?? []),
  )
  return rows.map((r) => ({
    id: r.id,
    title: r.title,
    why: r.why,
    source: r.source,
    sourceId: r.source_id,
    sourceLabel: r.source_label,
    origin: origins.get(r.source_id ?? '') ?? null,
    ownerId: r.owner_id,
    owner: people.get(r.owner_id ?? '') ?? null,
    measure: r.measure,
    target: r.target,
    result: r.result,
    state: r.state,
    dueOn: r.due_on,
    version: r.version,
    createdAt: r.created_at,
    updatedAt: r.updated_at,
  }))
}
