// Articles for the tests of pages: written straight into the tables, as they are after publication.
import type { Audience } from '../../../../../../rules/knowledge/audience.ts'
import { slugOf } from '../../../../../../rules/knowledge/slug.ts'
import type { ArticleState } from '../../../../../../rules/knowledge/words.ts'
import type { Door } from '../../../../../../tests/door.ts'
import { newId } from '../../../../../platform/ids.ts'
import { renderArticle, touchKnowledge } from '../../../../knowledge/index.ts'

export interface Written {
  id: string
  number: number
}

export interface Wanted {
  number: number
  state?: ArticleState
  audience?: Partial<Audience>
  collectionId?: string
  /** The first is the main one. */
  editions: Readonly<Record<string, { title: string; summary?: string; body?: string }>>
}

const columns = (audience: Partial<Audience> = {}) => ({
  who: audience.who ?? ('everyone' as const),
  organisation_ids: [...(audience.organisationIds ?? [])],
  roles: [...(audience.roles ?? [])],
  brand_ids: [...(audience.brandIds ?? [])],
})

export const writeCollection = async (
  door: Door,
  workspaceId: string,
  wanted: { slug: string; names: Record<string, string>; parentId?: string; audience?: Partial<Audience> },
): Promise<string> => {
  const id = newId()
  const at = door.clock.now().toString()
  await door.db.inWorkspace(workspaceId, async (tx) => {
    await tx
      .insertInto('collection')
      .values({
        workspace_id: workspaceId,
        id,
        parent_id: wanted.parentId ?? null,
        slug: wanted.slug,
        names: JSON.stringify(wanted.names),
        ...columns(wanted.audience),
        created_at: at,
        updated_at: at,
      })
      .execute()
    await touchKnowledge(tx, workspaceId)
  })
  return id
}

export const writeArticle = async (door: Door, workspaceId: string, wanted: Wanted): Promise<Written> => {
  const id = newId()
  const at = door.clock.now().toString()
  const [main = 'en'] = Object.keys(wanted.editions)
  await door.db.inWorkspace(workspaceId, async (tx) => {
    await tx
      .insertInto('article')
      .values({
        workspace_id: workspaceId,
        id,
        number: wanted.number,
        collection_id: wanted.collectionId ?? null,
        kind: 'how_to',
        state: wanted.state ?? 'public',
        main_language: main,
        ...columns(wanted.audience),
        created_at: at,
        updated_at: at,
        published_at: at,
      })
      .execute()
    for (const [language, { title, summary = '', body = 'Some words.' }] of Object.entries(wanted.editions)) {
      const { html, headings, text } = renderArticle(body)
      await tx
        .insertInto('article_edition')
        .values({
          workspace_id: workspaceId,
          article_id: id,
          language,
          title,
          slug: slugOf(title),
          summary,
          body,
          html,
          headings: JSON.stringify(headings),
          plain: text,
          version: 1,
          published_at: at,
        })
        .execute()
    }
    await touchKnowledge(tx, workspaceId)
  })
  return { id, number: wanted.number }
}
