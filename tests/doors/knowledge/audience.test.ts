// The rule and its twin in SQL agree on who sees which article and collection, for invented trees, audiences and readers.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import {
  type Audience,
  maySee,
  maySeeCollection,
  type Reader,
  whos,
} from '../../../rules/knowledge/audience.ts'
import { articleStates } from '../../../rules/knowledge/words.ts'
import { openCollections, visibleArticles } from '../../../server/modules/knowledge/index.ts'
import { newId } from '../../../server/platform/ids.ts'
import { meridian } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'

const door = doorForAll()
const at = '2026-01-01T00:00:00.000Z'

/** The same numbers in every run. */
const dice = (seed: number) => {
  let state = seed
  return (n: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * n)
  }
}

test('over 400 articles in 60 collections, by 40 readers', async () => {
  const roll = dice(7)
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T
  const [organisations, brands] = [
    [newId(), newId()],
    [newId(), newId()],
  ]
  const audience = (): Audience => ({
    who: roll(3) > 0 ? 'everyone' : pick(whos),
    organisationIds: roll(4) > 0 ? [] : [pick(organisations)],
    roles: roll(5) > 0 ? [] : [pick(['requester', 'agent', 'manager'] as const)],
    brandIds: roll(5) > 0 ? [] : [pick(brands)],
  })
  const columns = (a: Audience) => ({
    who: a.who,
    organisation_ids: a.organisationIds,
    roles: a.roles,
    brand_ids: a.brandIds,
  })
  const collections: { id: string; parentId: string | null; audience: Audience }[] = []
  for (let i = 0; i < 60; i += 1)
    collections.push({
      id: newId(),
      parentId: i < 5 || roll(5) === 0 ? null : pick(collections).id,
      audience: audience(),
    })
  const articles = Array.from({ length: 400 }, () => ({
    id: newId(),
    state: pick(articleStates),
    isArchived: roll(8) === 0,
    audience: audience(),
    collectionId: roll(6) === 0 ? null : pick(collections).id,
  }))
  const readers = Array.from({ length: 40 }, (): Reader => {
    const personId = roll(4) === 0 ? null : newId()
    return {
      personId,
      role: personId === null ? null : pick(['requester', 'agent', 'manager'] as const),
      organisationId: personId === null || roll(3) === 0 ? null : pick(organisations),
      brandId: roll(3) === 0 ? null : pick(brands),
    }
  })
  const known = new Map(collections.map((c) => [c.id, c]))
  await door.db.inWorkspace(meridian.id, async (tx) => {
    const own = { workspace_id: meridian.id }
    await tx
      .insertInto('collection')
      .values(
        collections.map((c) => ({
          ...own,
          id: c.id,
          parent_id: c.parentId,
          slug: c.id,
          names: '{"en":"x"}',
          ...columns(c.audience),
          created_at: at,
          updated_at: at,
        })),
      )
      .execute()
    await tx
      .insertInto('article')
      .values(
        articles.map((a, i) => ({
          ...own,
          id: a.id,
          number: i + 1,
          collection_id: a.collectionId,
          kind: 'faq' as const,
          state: a.state,
          archived_at: a.isArchived ? at : null,
          ...columns(a.audience),
          main_language: 'en',
          created_at: at,
          updated_at: at,
        })),
      )
      .execute()
    let seen = 0
    for (const reader of readers) {
      const { rows } = await sql<{
        id: string
      }>`select id from article where ${visibleArticles(reader)}`.execute(tx)
      const expected = articles.filter((a) => maySee(a, known, reader)).map((a) => a.id)
      expect(rows.map((r) => r.id).toSorted(), JSON.stringify(reader)).toEqual(expected.toSorted())
      const open = await sql<{ id: string }>`${openCollections(reader)}`.execute(tx)
      expect(open.rows.map((r) => r.id).toSorted()).toEqual(
        collections
          .filter((c) => maySeeCollection(c.id, known, reader))
          .map((c) => c.id)
          .toSorted(),
      )
      seen += expected.length
    }
    expect(seen).toBeGreaterThan(500)
  })
})
