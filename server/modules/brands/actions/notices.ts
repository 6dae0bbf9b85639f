// Putting up, changing, ending and removing service notices.
import type { Selectable } from 'kysely'
import type { z } from 'zod'
import type { brands, ServiceNotice } from '../../../../contract/brands.ts'
import { phaseOf } from '../../../../rules/brand/notice.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'
import { loadPeopleByIds } from '../../people/index.ts'
import { ref } from '../read/person.ts'
import { needKept, removeKept } from './kept.ts'
import { needBrands } from './named.ts'
import { type By, needVersion, refused, tell, write } from './write.ts'

type Created = z.infer<NonNullable<typeof brands.createNotice.body>>
type Changed = z.infer<NonNullable<typeof brands.changeNotice.body>>
type Row = Selectable<Tables['service_notice']>

export const listNotices = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
): Promise<ServiceNotice[]> => {
  const rows = await tx
    .selectFrom('service_notice')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('from_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return present(tx, rows, now)
}

export const addNotice = (by: By, id: string, input: Created): Promise<ServiceNotice> =>
  write(by, async (tx) => {
    const at = iso(by.now)
    const from = input.from ?? at
    await needSound(tx, by, { ...input, from })
    const row = await tx
      .insertInto('service_notice')
      .values({
        workspace_id: by.workspaceId,
        id,
        level: input.level,
        texts: JSON.stringify(input.texts),
        link: input.link,
        from_at: from,
        until_at: input.until,
        next_update_at: input.nextUpdateAt,
        brand_ids: input.brandIds,
        by_id: by.actor.id,
        created_at: at,
        updated_at: at,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    const data = { level: input.level, from, until: input.until }
    await tell(by, tx, { subject: 'service_notice', id, type: 'service_notice.added', data })
    return one(tx, row, by.now)
  })

export const changeNotice = (
  by: By,
  id: string,
  input: Changed,
  version: number | null,
): Promise<ServiceNotice> =>
  write(by, async (tx) => {
    const before = await needKept(tx, by, 'service_notice', id)
    needVersion(version, before.version)
    const from = input.from ?? before.from_at
    const until = input.until === undefined ? before.until_at : input.until
    await needSound(tx, by, { from, until, brandIds: input.brandIds ?? [] })
    const row = await tx
      .updateTable('service_notice')
      .set({
        from_at: from,
        until_at: until,
        ...(input.level === undefined ? {} : { level: input.level }),
        ...(input.texts === undefined ? {} : { texts: JSON.stringify(input.texts) }),
        ...(input.link === undefined ? {} : { link: input.link }),
        ...(input.nextUpdateAt === undefined ? {} : { next_update_at: input.nextUpdateAt }),
        ...(input.brandIds === undefined ? {} : { brand_ids: input.brandIds }),
        version: before.version + 1,
        updated_at: iso(by.now),
      })
      .where('workspace_id', '=', by.workspaceId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    const data = { fields: Object.keys(input) }
    await tell(by, tx, { subject: 'service_notice', id, type: 'service_notice.changed', data })
    return one(tx, row, by.now)
  })

export const removeNotice = (by: By, id: string): Promise<null> => removeKept(by, 'service_notice', id)

const needSound = async (
  tx: Tx,
  by: By,
  { from, until, brandIds }: { from: string; until: string | null; brandIds: readonly string[] },
): Promise<void> => {
  await needBrands(tx, by.workspaceId, brandIds)
  if (until !== null && Temporal.Instant.compare(until, from) <= 0)
    throw refused('invalid', 'must be after its beginning', 'body.until')
}

const one = async (tx: Tx, row: Row, now: Temporal.Instant): Promise<ServiceNotice> =>
  (await present(tx, [row], now))[0] as ServiceNotice

const present = async (tx: Tx, rows: readonly Row[], now: Temporal.Instant): Promise<ServiceNotice[]> => {
  const people = await loadPeopleByIds(
    tx,
    rows.flatMap((row) => row.by_id ?? []),
  )
  return rows.map((row) => {
    return {
      id: row.id,
      level: row.level,
      texts: row.texts as ServiceNotice['texts'],
      link: row.link,
      from: row.from_at,
      until: row.until_at,
      nextUpdateAt: row.next_update_at,
      brandIds: row.brand_ids,
      phase: phaseOf({ from: row.from_at, until: row.until_at }, now),
      by: ref(people, row.by_id),
      version: row.version,
      updatedAt: row.updated_at,
    }
  })
}
