// Articles out of a Zendesk Guide export: JSON with articles, sections, categories and translations, in one or many files.
import type { Archive } from './archive.ts'
import type { Found, FoundArticle, FoundEdition } from './found.ts'
import { type Guide, gatherGuide } from './guide.ts'
import type { Spool } from './spool.ts'

/** Whether files look like such an export. */
export const isZendesk = (paths: readonly string[]): boolean =>
  paths.some((path) => /\.json$/i.test(path)) && !paths.some((path) => /\.(?:md|markdown|html?)$/i.test(path))

export const readZendesk = async (
  archive: Archive,
  spool: Spool,
  defaultLanguage: string,
): Promise<Found> => {
  const found: Found = { articles: [], remarks: [] }
  const skip = (path: string, message: string) => found.remarks.push({ path, what: 'skipped', message })
  const guide = await gatherGuide(archive, spool, defaultLanguage, skip)
  for (const article of guide.articles) {
    const path = `article ${article.id}`
    const own = guide.texts.get(article.id) ?? []
    const editions: FoundEdition[] = []
    for (const { edition } of [article.own, ...own])
      if (edition && !editions.some((e) => e.language === edition.language)) editions.push(edition)
    if (editions.length === 0) {
      skip(path, 'has no words')
      continue
    }
    if (article.isForSome)
      found.remarks.push({
        path,
        what: 'changed',
        message: 'was for some users only: it is for whoever is signed in; set its audience',
      })
    found.articles.push({
      path: `${path}: ${editions[0]?.title ?? ''}`,
      origin: `zendesk:${article.id}`,
      mainLanguage: editions.some((e) => e.language === article.language)
        ? article.language
        : (editions[0]?.language ?? article.language),
      collections: trailOf(guide, article.sectionId),
      isForSignedIn: article.isForSome,
      aliases: [article.own, ...own].flatMap((text) => aliasesOf(text.url)),
      editions,
    })
  }
  return found
}

/** From its category down to its section. */
const trailOf = (guide: Guide, sectionId: string | null | undefined): FoundArticle['collections'] => {
  const parts: { key: string; names: Record<string, string> }[] = []
  let [id, categoryId] = [sectionId, null as string | null | undefined]
  for (let depth = 0; id && depth < 5; depth += 1) {
    const section = guide.sections.get(id)
    if (!section) break
    parts.unshift({ key: `zendesk-section-${id}`, names: section.names })
    categoryId = section.categoryId
    id = section.parentId
  }
  const category = categoryId ? guide.categories.get(categoryId) : undefined
  if (category) parts.unshift({ key: `zendesk-category-${categoryId}`, names: category.names })
  return parts.filter((p) => Object.keys(p.names).length > 0)
}

/** `/hc/en-us/articles/360001-Name`, and the same without the name. */
const aliasesOf = (url: string | null | undefined): string[] => {
  const path = url ? /^(?:https?:\/\/[^/]+)?(\/[^\s?#]{1,480})/i.exec(url)?.[1] : undefined
  if (!path) return []
  const short = /^(.*\/articles\/\d+)-[^/]*$/.exec(path)?.[1]
  return short ? [path, short] : [path]
}
