// What the ids of knowledge's routes name, and bodies that would do; one of each thing in a workspace.
import { contract } from '../../contract/index.ts'
import { iso } from '../../server/platform/clock.ts'
import { newId } from '../../server/platform/ids.ts'
import { fjord } from '../cast/people.ts'
import type { Door } from '../door.ts'
import { searchable } from './articles.ts'
import type { Client } from './client.ts'
import type { Kind } from './kinds.ts'

const edition = { number: 'article', language: 'language' } as const

export const knowledgeParams: Record<string, Record<string, Kind>> = {
  'articles.get': { number: 'article' },
  'articles.change': { number: 'article' },
  'articles.reviewed': { number: 'article' },
  'articles.addFiles': { number: 'article' },
  'articles.removeFile': { number: 'article', id: 'articleFile' },
  'articles.fromTicket': { number: 'ticket' },
  'editions.get': edition,
  'editions.save': edition,
  'editions.drop': edition,
  'editions.askReview': edition,
  'editions.giveBack': edition,
  'editions.publish': edition,
  'editions.confirm': edition,
  'editions.versions': edition,
  'editions.version': { ...edition, version: 'articleVersion' },
  'editions.diff': edition,
  'editions.restore': { ...edition, version: 'articleVersion' },
  'collections.change': { id: 'collection' },
  'collections.remove': { id: 'collection' },
  'articleImports.get': { id: 'articleImport' },
}

export const knowledgeBodies: Record<string, (n: number) => Record<string, unknown>> = {
  'articles.create': () => ({ title: 'a', language: 'en' }),
  'articles.change': () => ({ kind: 'faq' }),
  'articles.reviewed': () => ({}),
  'articles.addFiles': () => ({}),
  'editions.save': () => ({ title: 'a', body: 'a', follows: 0 }),
  'editions.askReview': () => ({}),
  'editions.giveBack': () => ({ note: 'a' }),
  'editions.publish': () => ({}),
  'collections.create': (n) => ({ names: { en: `More ${n}` } }),
  'collections.change': () => ({ position: 3 }),
}

export const knowledgeFields: Record<string, Kind> = {
  collectionId: 'collection',
  parentId: 'collection',
  ownerId: 'person',
  'audience.organisationIds': 'organisation',
  // No brand either: whatever it names, it is not here.
  'audience.brandIds': 'organisation',
}

const why = 'an agent may not change what is published at all'
export const knowledgeOtherwise: Record<string, { statuses: number[]; why: string }> = {
  'articles.list collectionId': { statuses: [200], why: 'a filter that nothing matches' },
  'articles.list ownerId': { statuses: [200], why: 'a filter that nothing matches' },
  'articles.change collectionId': { statuses: [403, 422], why },
  'articles.change ownerId': { statuses: [403, 422], why },
}

/** Published, with a draft besides and a file. */
export const knowledgeThings = async (door: Door, client: Client, workspaceId: string, ownerId: string) => {
  const { knowledge } = contract
  const own = { workspace_id: workspaceId }
  // Numbers that cannot be mistaken for one of the other workspace's.
  if (workspaceId === fjord.id)
    await door.db.inWorkspace(workspaceId, (tx) =>
      tx
        .insertInto('knowledge_counter')
        .values({ ...own, last: 700_000 })
        .execute(),
    )
  const collection = await client.call(knowledge.createCollection, {
    body: { names: { en: 'canary collection' } },
  })
  const { number, id } = await client.call(knowledge.createArticle, {
    body: { title: 'canary article', body: 'canary', language: 'en', collectionId: collection.id },
  })
  const params = { number, language: 'en' }
  await client.call(knowledge.publish, { params, body: {} })
  await client.call(knowledge.saveDraft, {
    params,
    body: { title: 'canary', body: 'canary draft', follows: 2 },
  })
  const [articleFile, articleImport, at] = [newId(), newId(), iso(door.clock.now())]
  await door.db.inWorkspace(workspaceId, async (tx) => {
    await tx
      .insertInto('article_file')
      .values({
        ...own,
        id: articleFile,
        article_id: id,
        name: 'canary.txt',
        type: 'text/plain',
        size: 6,
        hash: 'c'.repeat(64),
        added_by: null,
        added_at: at,
      })
      .execute()
    await tx
      .insertInto('article_import')
      .values({
        ...own,
        id: articleImport,
        name: 'canary.zip',
        source: '{}',
        state: 'done',
        started_by: ownerId,
        started_at: at,
        finished_at: at,
      })
      .execute()
  })
  await searchable(door, workspaceId)
  return {
    article: String(number),
    collection: collection.id,
    articleFile,
    articleImport,
    articleVersion: '1',
    language: 'en',
  }
}
