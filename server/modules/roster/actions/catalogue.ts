// Adding, changing and giving up skills and sites.
import type { Site, Skill } from '../../../../contract/roster.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { loadItems } from '../../law/index.ts'
import { type By, tell } from '../by.ts'
import * as store from '../store/catalogue.ts'

type What = 'skill' | 'site'
type Given<T> = { [K in keyof T]?: T[K] | undefined }

export const addSkill = (by: By, id: string, input: Pick<Skill, 'name' | 'description'>): Promise<Skill> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    await add(tx, by, 'skill', id, input.name, (own) => tx.insertInto('skill').values({ ...own, ...input }))
    return one(await store.loadSkills(tx, by.workspaceId), id)
  })

export const addSite = (by: By, id: string, input: Omit<Site, 'id' | 'people'>): Promise<Site> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    await add(tx, by, 'site', id, input.name, (own) => tx.insertInto('site').values({ ...own, ...input }))
    return one(await store.loadSites(tx, by.workspaceId), id)
  })

export const changeSkill = (
  by: By,
  id: string,
  input: Given<Pick<Skill, 'name' | 'description'>>,
): Promise<Skill> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    await change(tx, by, 'skill', id, input)
    return one(await store.loadSkills(tx, by.workspaceId), id)
  })

export const changeSite = (by: By, id: string, input: Given<Omit<Site, 'id' | 'people'>>): Promise<Site> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    await change(tx, by, 'site', id, input)
    return one(await store.loadSites(tx, by.workspaceId), id)
  })

export const removeNamed = (by: By, what: What, id: string): Promise<null | Refusal> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    await lock(tx, by, what, id)
    if (what === 'skill') await needNoService(tx, by.workspaceId, id)
    await store.removeNamed(tx, by.workspaceId, what, id, iso(by.desk.clock.now()))
    await tell(tx, by, { subjectType: what, subjectId: id, type: `${what}.removed`, data: {} })
    return null
  })

const one = <T extends { id: string }>(rows: readonly T[], id: string): T => {
  const row = rows.find((r) => r.id === id)
  if (!row) throw new Refused(missing)
  return row
}

const missing = refuse('not_found', 'There is nothing with this id.')

const add = async (
  tx: Tx,
  by: By,
  what: What,
  id: string,
  name: string,
  insert: (own: { workspace_id: string; id: string; created_at: string }) => { execute(): Promise<unknown> },
): Promise<void> => {
  await needFreeName(tx, by, what, name, id)
  await insert({ workspace_id: by.workspaceId, id, created_at: iso(by.desk.clock.now()) }).execute()
  await tell(tx, by, { subjectType: what, subjectId: id, type: `${what}.added`, data: {} })
}

const change = async (tx: Tx, by: By, what: What, id: string, input: Given<Site>): Promise<void> => {
  await lock(tx, by, what, id)
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  if (Object.keys(given).length === 0) return
  if (input.name !== undefined) await needFreeName(tx, by, what, input.name, id)
  await tx
    .updateTable(what)
    .set(given)
    .where('workspace_id', '=', by.workspaceId)
    .where('id', '=', id)
    .execute()
  const data = { fields: Object.keys(given) }
  await tell(tx, by, { subjectType: what, subjectId: id, type: `${what}.changed`, data })
}

const lock = async (tx: Tx, by: By, what: What, id: string): Promise<void> => {
  if (!(await store.lockNamed(tx, by.workspaceId, what, id))) throw new Refused(missing)
}

const needFreeName = async (tx: Tx, by: By, what: What, name: string, id: string): Promise<void> => {
  if (!(await store.isNameTaken(tx, by.workspaceId, what, name, id))) return
  throw new Refused(
    refuse('already_exists', `There is a ${what} called ${name} already.`, {
      faults: [{ field: 'body.name', message: 'is the name of another one; choose another' }],
    }),
  )
}

const needNoService = async (tx: Tx, workspaceId: string, skillId: string): Promise<void> => {
  const services = (await loadItems(tx, workspaceId, 'service')).filter((item) =>
    [item.body, item.draft].some((body) => asksFor(body, skillId)),
  )
  if (services.length === 0) return
  throw new Refused(
    refuse('not_possible', `Services ask for this skill: ${services.map((s) => s.name).join(', ')}.`, {
      data: { serviceIds: services.map((s) => s.id) },
    }),
  )
}

const asksFor = (body: Record<string, unknown> | null, skillId: string): boolean =>
  Array.isArray(body?.skills) && body.skills.some((s: { skillId?: unknown }) => s.skillId === skillId)
