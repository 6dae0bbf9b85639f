// The parts of a Zendesk Guide export, gathered from its JSON row by row; their words wait in the spool.
import { z } from 'zod'
import { Broken } from '../../../platform/zip/unpack.ts'
import type { Archive } from './archive.ts'
import { type FoundEdition, languageOf } from './found.ts'
import { markdownOfHtml } from './html.ts'
import { NotJson, rowsOf } from './rows.ts'
import type { Spool } from './spool.ts'

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

interface Text {
  url: string | null | undefined
  /** null: it has no words. */
  edition: FoundEdition | null
}

interface GuideGroup {
  names: Record<string, string>
  categoryId: string | null | undefined
  parentId: string | null | undefined
}

export interface Guide {
  articles: {
    id: string
    language: string
    sectionId: string | null | undefined
    isForSome: boolean
    own: Text
  }[]
  /** Translations, by article. */
  texts: Map<string, Text[]>
  sections: Map<string, GuideGroup>
  categories: Map<string, GuideGroup>
}

type Skip = (path: string, message: string) => void

export const gatherGuide = async (
  archive: Archive,
  spool: Spool,
  defaultLanguage: string,
  skip: Skip,
): Promise<Guide> => {
  const guide: Guide = { articles: [], texts: new Map(), sections: new Map(), categories: new Map() }
  const names = {
    Section: new Map<string, Record<string, string>>(),
    Category: new Map<string, Record<string, string>>(),
  }
  const counts: Record<string, number> = {}
  const languageIn = (...some: (string | null | undefined)[]): string =>
    languageOf(some.find((one) => one) ?? '') ?? defaultLanguage
  const textOf = async (
    language: string,
    {
      title,
      body,
      draft,
      html_url,
    }: Pick<z.infer<typeof Translation>, 'title' | 'body' | 'draft' | 'html_url'>,
  ): Promise<Text> => {
    const markdown = title && body ? ownLinks(markdownOfHtml(body).markdown) : ''
    if (!title || markdown.trim() === '') return { url: html_url, edition: null }
    const readBody = await spool.keep(markdown)
    return {
      url: html_url,
      edition: { language, title: title.slice(0, 200), summary: '', readBody, isDraft: draft === true },
    }
  }
  const takeGroup = (groups: Map<string, GuideGroup>, row: z.infer<typeof Group>): void => {
    groups.set(row.id, {
      names: row.name ? { [languageIn(row.source_locale, row.locale)]: row.name.slice(0, 200) } : {},
      categoryId: row.category_id,
      parentId: row.parent_section_id,
    })
  }
  const takeTranslation = async (row: z.infer<typeof Translation>): Promise<void> => {
    const type = row.source_type ?? 'Article'
    const language = languageIn(row.locale)
    if (type === 'Article') {
      const known = guide.texts.get(row.source_id) ?? []
      guide.texts.set(row.source_id, [...known, await textOf(language, row)])
    } else if ((type === 'Section' || type === 'Category') && row.title) {
      const known = names[type].get(row.source_id) ?? {}
      names[type].set(row.source_id, { ...known, [language]: row.title.slice(0, 200) })
    }
  }
  const take = async (list: string, value: unknown): Promise<void> => {
    counts[list] = (counts[list] ?? 0) + 1
    const lacking = () => skip(`${list}[${(counts[list] ?? 1) - 1}]`, 'lacks what it is known by')
    if (list === 'articles') {
      const { success, data: row } = Article.safeParse(value)
      if (!success) return void lacking()
      const own = await textOf(languageIn(row.locale, row.source_locale), {
        ...row,
        title: row.title ?? row.name,
      })
      guide.articles.push({
        id: row.id,
        language: languageIn(row.source_locale, row.locale),
        sectionId: row.section_id,
        isForSome: Boolean(row.user_segment_id),
        own,
      })
    } else if (list === 'translations') {
      const { success, data: row } = Translation.safeParse(value)
      if (success) await takeTranslation(row)
      else lacking()
    } else {
      const { success, data: row } = Group.safeParse(value)
      if (success) takeGroup(list === 'sections' ? guide.sections : guide.categories, row)
      else lacking()
    }
  }
  for (const path of archive.paths) if (/\.json$/i.test(path)) await readLists(archive, path, take, skip)
  for (const [groups, more] of [
    [guide.sections, names.Section],
    [guide.categories, names.Category],
  ] as const)
    for (const [id, translated] of more) Object.assign(groups.get(id)?.names ?? {}, translated)
  return guide
}

const listNames = ['articles', 'sections', 'categories', 'translations']

const readLists = async (
  archive: Archive,
  path: string,
  take: (list: string, value: unknown) => Promise<void>,
  skip: Skip,
): Promise<void> => {
  const ofFile = /(articles|sections|categories|translations)[^/]*\.json$/i.exec(path)?.[1]?.toLowerCase()
  let isKnown = false
  try {
    for await (const { list: named, value } of rowsOf(archive.stream(path) ?? noBytes())) {
      const list = named ?? ofFile
      if (list === undefined || !listNames.includes(list)) continue
      isKnown = true
      await take(list, value)
      // Translations may come inside what they translate.
      const { translations } = value as { translations?: unknown }
      if (list !== 'translations' && Array.isArray(translations))
        for (const translation of translations) await take('translations', translation)
    }
    if (!isKnown) skip(path, 'holds no articles, sections, categories or translations')
  } catch (error) {
    if (!(error instanceof NotJson || error instanceof Broken)) throw error
    skip(path, error instanceof Broken ? 'is broken inside the zip' : 'is no JSON')
  }
}

async function* noBytes(): AsyncGenerator<Buffer> {}

/** Links between its articles. */
const ownLinks = (markdown: string): string =>
  markdown.replaceAll(
    /\]\((?:https?:\/\/[^\s()/]+)?\/hc\/[\w-]+\/articles\/(\d+)[^\s()]*\)/g,
    (_whole, id) => `](origin:${encodeURIComponent(`zendesk:${id}`)})`,
  )
