// Changing properties of an article: at once, with the way back.
import { useLingui } from '@lingui/react'
import type { Article } from '../../../contract/knowledge.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import { articleQuery, articlesKey, collectionsKey } from '../queries.ts'

type Change = Parameters<typeof api.knowledge.changeArticle>[0]['body']

export const useChange = (article: Article) => {
  const { _ } = useLingui()
  const { number } = article
  const send = (body: Change, extras = {}) =>
    api.knowledge.changeArticle({ params: { number }, body }, extras)
  return useAct({
    run: (body: Change) => send(body, { ifMatch: article.version }),
    refresh: [articlesKey, collectionsKey],
    said: () => _('Changed'),
    undo: (body) => send(before(article, body)),
    onDone: (kept) => client.setQueryData(articleQuery(number).queryKey, kept),
  })
}

/** The same properties as they were. */
const before = (article: Article, body: Change): Change => {
  const was: Required<Change> = {
    kind: article.kind,
    collectionId: article.collection?.id ?? null,
    ownerId: article.owner?.id ?? null,
    reviewOn: article.reviewOn,
    reviewEvery: article.reviewEvery,
    audience: article.audience,
    state: article.state,
    isArchived: article.isArchived,
    mainLanguage: article.mainLanguage,
    aliases: article.aliases,
  }
  return Object.fromEntries(Object.entries(was).filter(([name]) => name in body)) as Change
}
