// What somebody else did to this language of an article while it was open here.
import { useState } from 'react'
import type { Edition } from '../../../contract/knowledge.ts'
import { knownMe } from '../../data/me.ts'

export interface News {
  what: 'draft' | 'published'
  name: string | null
  /** What was published. */
  version: number
}

export const useNews = (edition: Edition) => {
  const [seen, setSeen] = useState(edition)
  const [news, setNews] = useState<News | null>(null)
  if (seen !== edition) {
    setSeen(edition)
    setNews(newsIn(seen, edition, news))
  }
  return { news, forget: () => setNews(null) }
}

/** My own doings, here or in another window, are no news. */
const newsIn = (before: Edition, now: Edition, known: News | null): News | null => {
  const me = knownMe()?.person.id
  const { draft, published } = now
  if ((published?.version ?? 0) > (before.published?.version ?? 0))
    return published?.by?.id === me
      ? null
      : { what: 'published', name: published?.by?.name ?? null, version: published?.version ?? 1 }
  if (before.draft && !draft) return known
  if (draft && draft.version > before.draftVersion)
    return draft.by?.id === me ? null : { what: 'draft', name: draft.by?.name ?? null, version: 0 }
  return known
}
