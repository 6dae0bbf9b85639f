// Conditions as text with this desk's names, and whether they are sound.

import { fieldTyped } from '../../../rules/conditions/fields.ts'
import {
  type Catalogue,
  type Condition,
  fieldOf,
  judgeCondition,
  parseCondition,
  printCondition,
  type TextFault,
} from '../../../rules/conditions/index.ts'
import type { RefTo } from '../../../rules/conditions/kinds.ts'
import { Trouble } from '../../../rules/conditions/text/fault.ts'
import { scan } from '../../../rules/conditions/text/scan.ts'
import { isId } from '../../../rules/conditions/words.ts'
import { type Refusal, refuse } from '../../../rules/refusal.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { loadAllFields } from '../fields/index.ts'
import { loadNames } from './names.ts'

export interface Sound {
  condition: Condition
  /** With the desk's own fields: what asking the condition needs. */
  catalogue: Catalogue
}

/** The condition; a fault of the text is refused with its place. `field`: where the text came from. */
export const readText = async (
  tx: Tx,
  workspaceId: string,
  text: string,
  field: string,
): Promise<Sound | Refusal> => {
  const fields = await loadAllFields(tx, workspaceId)
  const wanted = namesIn(text, { fields })
  const catalogue = wanted.size === 0 ? { fields } : await loadNames(tx, workspaceId, wanted, 'name')
  const parsed = parseCondition(text, catalogue)
  return 'fault' in parsed ? refuseText(parsed.fault, field) : { condition: parsed.condition, catalogue }
}

const refuseText = (fault: TextFault, field: string): Refusal =>
  refuse('invalid', fault.message, { faults: [{ field, message: fault.message }], data: { fault } })

/** Names that the text speaks of; what cannot be read is told by the parser. */
const namesIn = (text: string, catalogue: Catalogue): ReadonlyMap<RefTo, readonly string[]> => {
  const found = new Map<RefTo, string[]>()
  try {
    for (const piece of scan(text)) {
      if (piece.is !== 'test') continue
      const to = fieldTyped(piece.name.text, catalogue)?.to
      if (to) found.set(to, [...(found.get(to) ?? []), ...piece.values.map((v) => v.text)])
    }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
  }
  return found
}

/** A condition that came as JSON; refused where it does not fit this desk. */
export const needSound = async (
  tx: Tx,
  workspaceId: string,
  condition: Condition,
  field: string,
): Promise<Sound> => {
  const catalogue = { fields: await loadAllFields(tx, workspaceId) }
  requireSound(condition, catalogue, field)
  return { condition, catalogue }
}

/** Throws Refused with each fault below `field`. */
export const requireSound = (condition: Condition, catalogue: Catalogue, field: string): void => {
  const faults = judgeCondition(condition, catalogue)
  const [first] = faults
  if (!first) return
  throw new Refused(
    refuse('invalid', `The condition cannot be asked: ${first.message}.`, {
      faults: faults.map((f) => ({ field: f.path ? `${field}.${f.path}` : field, message: f.message })),
    }),
  )
}

/** Each as the search bar shows it. */
export const writeTexts = async (
  tx: Tx,
  workspaceId: string,
  conditions: readonly Condition[],
): Promise<string[]> => {
  const fields = await loadAllFields(tx, workspaceId)
  const wanted = new Map<RefTo, string[]>()
  for (const condition of conditions) gatherIds(condition, { fields }, wanted)
  const catalogue = wanted.size === 0 ? { fields } : await loadNames(tx, workspaceId, wanted, 'id')
  return conditions.map((condition) => printCondition(condition, catalogue))
}

const gatherIds = (condition: Condition, catalogue: Catalogue, found: Map<RefTo, string[]>): void => {
  if ('all' in condition) for (const part of condition.all) gatherIds(part, catalogue, found)
  else if ('any' in condition) for (const part of condition.any) gatherIds(part, catalogue, found)
  else if ('not' in condition) gatherIds(condition.not, catalogue, found)
  else {
    const to = fieldOf(condition.field, catalogue)?.to
    const values = Array.isArray(condition.value) ? condition.value : [condition.value]
    const ids = to ? values.filter(isId) : []
    if (to && ids.length > 0) found.set(to, [...(found.get(to) ?? []), ...ids])
  }
}
