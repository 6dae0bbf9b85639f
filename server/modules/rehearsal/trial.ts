// The law as it would be: what is in force, with what is tried in its place.
import { lawBodies } from '../../../contract/law/bodies.ts'
import type { Trial } from '../../../contract/rehearsal.ts'
import type { Kind, Law } from '../../../rules/law/law.ts'
import { type Fault, refuse } from '../../../rules/refusal.ts'
import { judgeWeeks } from '../../../rules/roster/judge.ts'
import type { RosterTrial } from '../../../rules/roster/tried.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { Refused } from '../../platform/refused.ts'
import {
  type CurrentLaw,
  composeLaw,
  currentLaw,
  type ItemRow,
  lawOf,
  loadItems,
  needLawful,
} from '../law/index.ts'
import { loadPerson } from '../people/index.ts'
import { loadPatternName, needTryable } from '../roster/index.ts'

/** What is tried as it is kept with the rehearsal: a draft that changes meanwhile does not change it. */
export type KeptTrial = LawTrial | TriedRoster
interface LawTrial {
  itemId: string | null
  kind: Kind
  name: string
  as: 'draft' | 'off' | 'published' | 'words'
  body: Record<string, unknown> | null
}
interface TriedRoster {
  itemId: null
  kind: 'roster'
  name: string
  as: 'words'
  body: RosterTrial
}

/** Throws Refused with the place of every fault. */
export const keepTrials = async (
  tx: Tx,
  workspaceId: string,
  trials: readonly Trial[],
): Promise<KeptTrial[]> => {
  const items = new Map((await loadItems(tx, workspaceId)).map((row) => [row.id, row]))
  const kept: KeptTrial[] = []
  for (const [i, trial] of trials.entries()) {
    const path = `body.trials.${i}`
    if ('roster' in trial) {
      kept.push(await ofRoster(tx, workspaceId, trial.roster, `${path}.roster`))
      continue
    }
    const item = trial.itemId ? items.get(trial.itemId) : undefined
    if (trial.itemId && !item) throw fault(`${path}.itemId`, 'names no item of the law')
    kept.push(
      'as' in trial ? ofItem(item as ItemRow, trial.as, path) : await ofWords(tx, workspaceId, trial, path),
    )
  }
  return kept
}

const ofRoster = async (
  tx: Tx,
  workspaceId: string,
  body: RosterTrial,
  path: string,
): Promise<TriedRoster> => {
  await needTryable(tx, workspaceId, body, path)
  const [wrong] = body.try === 'pattern' ? judgeWeeks(body.weeks) : []
  if (wrong) throw fault(`${path}.${wrong.path}`, wrong.message)
  return { itemId: null, kind: 'roster', name: await nameOfRoster(tx, workspaceId, body), as: 'words', body }
}

const nameOfRoster = async (tx: Tx, workspaceId: string, body: RosterTrial): Promise<string> => {
  const { patternId } = body
  const pattern = patternId === null ? null : await loadPatternName(tx, workspaceId, patternId)
  const person = body.try === 'follow' ? (await loadPerson(tx, body.personId))?.name : null
  return [person, pattern].filter(Boolean).join(', ')
}

const ofItem = (item: ItemRow, as: 'draft' | 'off' | 'published', path: string): LawTrial => {
  const own = { itemId: item.id, kind: item.kind, as }
  if (as === 'off') return { ...own, name: item.name, body: null }
  const body = as === 'draft' ? item.draft : item.body
  if (body === null) throw fault(`${path}.as`, as === 'draft' ? 'has no draft to try' : 'was never published')
  return { ...own, name: (as === 'draft' ? item.draft_name : null) ?? item.name, body }
}

const ofWords = async (
  tx: Tx,
  workspaceId: string,
  trial: Extract<Trial, { kind: unknown }>,
  path: string,
): Promise<LawTrial> => {
  const read = lawBodies[trial.kind].safeParse(trial.body)
  if (!read.success)
    throw new Refused(
      refuse('invalid', 'It cannot be tried so.', {
        faults: read.error.issues.map((issue) => ({
          field: [path, 'body', ...issue.path.map(String)].join('.'),
          message: issue.message,
        })),
      }),
    )
  await needLawful(tx, workspaceId, {
    id: trial.itemId ?? null,
    kind: trial.kind,
    body: read.data,
  } as Parameters<typeof needLawful>[2])
  return {
    itemId: trial.itemId ?? null,
    kind: trial.kind,
    name: trial.name,
    as: 'words',
    body: read.data as unknown as Record<string, unknown>,
  }
}

const fault = (field: string, message: string): Refused => {
  const faults: Fault[] = [{ field, message }]
  return new Refused(refuse('invalid', 'It cannot be tried so.', { faults }))
}

export interface Laws {
  before: CurrentLaw
  after: CurrentLaw
  /** Of everything in either. */
  names: ReadonlyMap<string, { name: string; kind: Kind }>
}

export const loadLaws = async (tx: Tx, workspaceId: string, trials: readonly KeptTrial[]): Promise<Laws> => {
  const current = await currentLaw(tx, workspaceId)
  const rows = await loadItems(tx, workspaceId)
  const tried = tryOn(rows, trials)
  const { hours, catalogue } = current
  const law: Law = lawOf(tried, current.law.version)
  return {
    before: current,
    after: composeLaw(law, { hours, catalogue }),
    names: new Map([...rows, ...tried].map((row) => [row.id, { name: row.name, kind: row.kind }])),
  }
}

const tryOn = (rows: readonly ItemRow[], all: readonly KeptTrial[]): ItemRow[] => {
  const trials = all.filter((t) => t.kind !== 'roster')
  const byItem = new Map(trials.flatMap((t) => (t.itemId ? [[t.itemId, t] as const] : [])))
  const changed = rows.map((row): ItemRow => {
    const trial = byItem.get(row.id)
    if (!trial) return row
    if (trial.as === 'off') return { ...row, is_on: false }
    return { ...row, name: trial.name, body: trial.body, version: row.version ?? 0, is_on: true }
  })
  const [like] = rows
  const added = trials
    .filter((t) => t.itemId === null)
    .map((t) => ({ ...(like ?? blank), ...blank, id: newId(), kind: t.kind, name: t.name, body: t.body }))
  return [...changed, ...(added as ItemRow[])]
}

const blank = { version: 0, mode: 'act', is_on: true, draft: null, removed_at: null } as const
