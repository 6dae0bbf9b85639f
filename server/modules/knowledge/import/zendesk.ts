// Articles out of a Zendesk Guide export: JSON with articles, sections, categories and translations, in one or many files.
import { z } from 'zod'
import { type Entry, type Found, type FoundEdition, languageOf, textOfBytes } from './found.ts'
import { markdownOfHtml } from './html.ts'

const Id = z.union([z.number(), z.string()]).transform(String)
const Parent = Id.nullish()
const Article = z.object({
  id: Id,
  title: z.string().nullish(),
  name: z.string().nullish(),
  body: z.string().nullish(),
  locale: z.string().nullish(),
  source_locale: z.string().nullish(),
  section_id: Parent,
  draft: z.boolean().nullish(),
  html_url: z.string().nullish(),
  user_segment_id: Parent,
})
const Group = z.object({
  id: Id,
  name: z.string().nullish(),
  locale: z.string().nullish(),
  source_locale: z.string().nullish(),
  category_id: Parent,
  parent_section_id: Parent,
})
const Translation = z.object({
  source_id: Id,
  source_type: z.string().nullish(),
  locale: z.string(),
  title: z.string().nullish(),
  body: z.string().nullish(),
  draft: z.boolean().nullish(),
  html_url: z.string().nullish(),
})

/** Whether a file looks like such an export. */
export const isZendesk = (entries: readonly Entry[]): boolean =>
  entries.some((e) => /\.json$/i.test(e.path)) &&
  !entries.some((e) => /\.(?:md|markdown|html?)$/i.test(e.path))

export const readZendesk = (entries: readonly Entry[], defaultLanguage: string): Found => {
  const found: Found = { articles: [], remarks: [] }
  const skip = (path: string, message: string) => found.remarks.push({ path, what: 'skipped', message })
  const lists: Record<string, unknown[]> = { articles: [], sections: [], categories: [], translations: [] }
  for (const entry of entries) gatherLists(entry, lists, skip)
  const take = <T>(name: string, shape: z.ZodType<T>): T[] =>
    (lists[name] ?? []).flatMap((row, i) => {
      const read = shape.safeParse(row)
      if (!read.success) skip(`${name}[${i}]`, 'lacks what it is known by')
      return read.success ? [read.data] : []
    })
  const sections = new Map(take('sections', Group).map((s) => [s.id, s]))
  const categories = new Map(take('categories', Group).map((c) => [c.id, c]))
  const translations = take('translations', Translation)
  const named = (type: string, group: z.infer<typeof Group>): Record<string, string> => {
    const language = languageOf(group.source_locale ?? group.locale ?? '') ?? defaultLanguage
    const names: Record<string, string> = group.name ? { [language]: group.name.slice(0, 200) } : {}
    for (const t of translations)
      if (t.source_type === type && t.source_id === group.id && t.title)
        names[languageOf(t.locale) ?? defaultLanguage] = t.title.slice(0, 200)
    return names
  }
  const trail = (sectionId: string | null | undefined) => {
    const parts: { key: string; names: Record<string, string> }[] = []
    let section = sectionId ? sections.get(sectionId) : undefined
    let category: z.infer<typeof Group> | undefined
    for (let depth = 0; section && depth < 5; depth += 1) {
      parts.unshift({ key: `zendesk-section-${section.id}`, names: named('Section', section) })
      category = section.category_id ? categories.get(section.category_id) : undefined
      section = section.parent_section_id ? sections.get(section.parent_section_id) : undefined
    }
    if (category)
      parts.unshift({ key: `zendesk-category-${category.id}`, names: named('Category', category) })
    return parts.filter((p) => Object.keys(p.names).length > 0)
  }
  for (const article of take('articles', Article)) {
    const path = `article ${article.id}`
    const main = languageOf(article.source_locale ?? article.locale ?? '') ?? defaultLanguage
    const own = translations.filter(
      (t) => t.source_id === article.id && (t.source_type ?? 'Article') === 'Article',
    )
    const versions = [
      {
        locale: article.locale ?? article.source_locale ?? main,
        title: article.title ?? article.name,
        body: article.body,
        draft: article.draft,
      },
      ...own,
    ]
    const editions: FoundEdition[] = []
    for (const v of versions) {
      const language = languageOf(v.locale ?? '') ?? defaultLanguage
      if (editions.some((e) => e.language === language) || !v.body || !v.title) continue
      const body = ownLinks(markdownOfHtml(v.body).markdown)
      if (body.trim() !== '')
        editions.push({
          language,
          title: v.title.slice(0, 200),
          summary: '',
          body,
          isDraft: v.draft === true,
        })
    }
    if (editions.length === 0) {
      skip(path, 'has no words')
      continue
    }
    if (article.user_segment_id)
      found.remarks.push({
        path,
        what: 'changed',
        message: 'was for some users only: it is for whoever is signed in; set its audience',
      })
    found.articles.push({
      path: `${path}: ${editions[0]?.title ?? ''}`,
      origin: `zendesk:${article.id}`,
      mainLanguage: editions.some((e) => e.language === main) ? main : (editions[0]?.language ?? main),
      collections: trail(article.section_id),
      isForSignedIn: Boolean(article.user_segment_id),
      aliases: [article.html_url, ...own.map((t) => t.html_url)].flatMap(aliasesOf),
      editions,
    })
  }
  return found
}

const gatherLists = (
  entry: Entry,
  lists: Record<string, unknown[]>,
  skip: (path: string, m: string) => void,
): void => {
  if (!/\.json$/i.test(entry.path)) return
  let data: unknown
  try {
    data = JSON.parse(textOfBytes(entry.content), (key, value) => (key === '__proto__' ? undefined : value))
  } catch {
    skip(entry.path, 'is no JSON')
    return
  }
  const named = /(articles|sections|categories|translations)[^/]*\.json$/i
    .exec(entry.path)?.[1]
    ?.toLowerCase()
  const parts: Record<string, unknown> =
    Array.isArray(data) && named ? { [named]: data } : ((data ?? {}) as Record<string, unknown>)
  let isKnown = false
  for (const [name, list] of Object.entries(lists)) {
    const rows = parts[name]
    if (!Array.isArray(rows)) continue
    isKnown = true
    for (const row of rows) list.push(row)
    // Translations may come inside what they translate.
    for (const row of rows as Record<string, unknown>[])
      if (name !== 'translations' && Array.isArray(row?.translations))
        lists.translations?.push(...row.translations)
  }
  if (!isKnown) skip(entry.path, 'holds no articles, sections, categories or translations')
}

/** `/hc/en-us/articles/360001-Name`, and the same without the name. */
const aliasesOf = (url: string | null | undefined): string[] => {
  const path = url ? /^(?:https?:\/\/[^/]+)?(\/[^\s?#]{1,480})/i.exec(url)?.[1] : undefined
  if (!path) return []
  const short = /^(.*\/articles\/\d+)-[^/]*$/.exec(path)?.[1]
  return short ? [path, short] : [path]
}

/** Links between its articles. */
const ownLinks = (markdown: string): string =>
  markdown.replaceAll(
    /\]\((?:https?:\/\/[^\s()/]+)?\/hc\/[\w-]+\/articles\/(\d+)[^\s()]*\)/g,
    (_whole, id) => `](origin:${encodeURIComponent(`zendesk:${id}`)})`,
  )
