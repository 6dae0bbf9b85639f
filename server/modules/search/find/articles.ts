// Articles beside the tickets that were found, for those who may read articles.
import type { ArticleLine } from '../../../../contract/search.ts'
import { allows } from '../../../../rules/access/roles.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import type { Reader } from '../../../../rules/knowledge/audience.ts'
import type { Tx } from '../../../platform/database.ts'
import { findAnswers } from '../../answers/index.ts'

const shown = 5

export const loadArticles = async (
  tx: Tx,
  { workspaceId, reader }: { workspaceId: string; reader: Reader | null },
  text: string,
  { isTyping = false, limit = shown } = {},
): Promise<ArticleLine[]> => {
  if (reader === null || text.trim() === '') return []
  const { items } = await findAnswers(tx, workspaceId, { text, reader, language: null, limit, isTyping })
  return items.map(({ number, title, state, snippet }) => ({ number, title, state, snippet }))
}

/** null: may not read articles, by role or by what the token carries. */
export const readerOf = (actor: PersonActor): Reader | null =>
  allows(actor.role, 'article.read', actor.scopes)
    ? { personId: actor.id, role: actor.role, organisationId: null, brandId: null }
    : null
