// What is asked of many tickets, made ready once for all of them: a macro becomes what it changes, and everybody and
// everything named must exist.
import type { BulkChange } from '../../../contract/bulk.ts'
import type { MacroActions } from '../../../contract/macros.ts'
import { allows, type Permission } from '../../../rules/access/roles.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import { type Refusal, refuse } from '../../../rules/refusal.ts'
import type { BulkCommand } from '../../../rules/ticket/bulk/plan.ts'
import { assignmentFault } from '../../../rules/ticket/plan.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { loadMacro, maySee } from '../macros/index.ts'
import { teamIdsOf } from '../people/index.ts'
import { loadWorld, requireCase } from '../tickets/index.ts'

interface Who {
  workspaceId: string
  actor: PersonActor
  now: Temporal.Instant
}

/** Throws Refused, with fields named as in the body. */
export const makeReady = async (tx: Tx, who: Who, asked: BulkChange): Promise<BulkChange> => {
  const { macroId, ...own } = asked
  const change: BulkChange = { ...(macroId ? await fromMacro(tx, who, macroId) : {}), ...own }
  if (Object.keys(change).length === 0) throw new Refused(nothing)
  if (change.blockSenders && change.spam !== true)
    throw new Refused(fault('body.change.blockSenders', 'goes with spam only'))
  const lacking = lacks(who.actor, change)
  if (lacking) throw new Refused(lacking)
  if (change.snoozedUntil && change.snoozedUntil <= who.now.toString())
    throw new Refused(fault('body.change.snoozedUntil', 'must lie in the future'))
  if (change.caseId) await requireCaseHere(tx, who, change.caseId)
  const world = await worldOf(tx, who, change)
  const refusal = assignmentFault(change.teamId, change.assigneeId, world)
  if (refusal) throw new Refused(inBody(refusal))
  return change
}

const nothing = refuse('invalid', 'There is nothing to change.', {
  faults: [{ field: 'body.change', message: 'must name at least one change' }],
})
const fault = (field: string, message: string): Refusal =>
  refuse('invalid', 'This cannot be changed so.', { faults: [{ field, message }] })

const lacks = (actor: PersonActor, change: BulkChange): Refusal | null => {
  const needs: Permission | null =
    change.teamId !== undefined || change.assigneeId !== undefined ? 'ticket.assign' : null
  if (needs === null || allows(actor.role, needs, actor.scopes)) return null
  return refuse('not_allowed', `This needs the permission ${needs}.`, { data: { permission: needs } })
}

const requireCaseHere = async (tx: Tx, { workspaceId }: Who, id: string): Promise<void> => {
  try {
    await requireCase(tx, workspaceId, id)
  } catch (error) {
    throw error instanceof Refused ? new Refused(inBody(error.refusal)) : error
  }
}

/** `body.teamId` → `body.change.teamId`. */
const inBody = (refusal: Refusal): Refusal => ({
  ...refusal,
  ...(refusal.faults
    ? {
        faults: refusal.faults.map((f) => ({ ...f, field: f.field.replace(/^body\./, 'body.change.') })),
      }
    : {}),
})

/** The same for every ticket: who may be assigned, which teams there are. */
export const worldOf = (
  tx: Tx,
  { workspaceId, actor }: Pick<Who, 'workspaceId' | 'actor'>,
  change: BulkChange,
) => loadWorld(tx, workspaceId, null, actor, { teamId: change.teamId, personIds: [change.assigneeId] })

const fromMacro = async (tx: Tx, who: Who, id: string): Promise<BulkChange> => {
  const macro = await loadMacro(tx, who.workspaceId, who.actor.id, id)
  if (!macro || !maySee(who.actor, macro, await teamIdsOf(tx, who.actor.id)))
    throw new Refused(fault('body.change.macroId', 'names no macro you can use'))
  const { reply, note, checklistId, snoozeHours, assigneeId, ...same } = macro.actions as MacroActions
  return {
    ...same,
    ...(assigneeId === undefined ? {} : { assigneeId: assigneeId === 'me' ? who.actor.id : assigneeId }),
    ...(snoozeHours === undefined
      ? {}
      : { snoozedUntil: who.now.add({ hours: snoozeHours }).toString({ fractionalSecondDigits: 3 }) }),
  }
}

export const commandOf = (change: BulkChange, fields: BulkCommand['change']['fields']): BulkCommand => {
  const { caseId, spam, snoozedUntil, blockSenders, macroId, fields: _given, ...rest } = change
  const own = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return {
    change: { ...own, ...(fields ? { fields } : {}) },
    caseId,
    isSpam: spam,
    snoozedUntil,
  }
}
