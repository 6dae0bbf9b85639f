// Articles out of Markdown and HTML files: front matter, languages by name, folders as collections, links between them.
import { posix } from 'node:path'
import { yaml } from '../../../platform/yaml.ts'
import { type Archive, readText } from './archive.ts'
import { type Found, type FoundArticle, type FoundEdition, languageOf } from './found.ts'
import { markdownOfHtml } from './html.ts'
import type { Spool } from './spool.ts'

type Front = Record<string, unknown>

export const readFiles = async (archive: Archive, spool: Spool, defaultLanguage: string): Promise<Found> => {
  const found: Found = { articles: [], remarks: [] }
  const paths = new Set(archive.paths)
  const byOrigin = new Map<string, FoundArticle & { editions: FoundEdition[] }>()
  for (const path of archive.paths) {
    if (!/\.(?:md|markdown|html?)$/i.test(path)) continue
    const read = await readText(archive, path)
    const one = 'not' in read ? read.not : articleIn(read.text, path, defaultLanguage, paths)
    if (typeof one === 'string') {
      found.remarks.push({ path, what: 'skipped', message: one })
      continue
    }
    const { body, ...words } = one.edition
    const edition: FoundEdition = { ...words, readBody: await spool.keep(body) }
    const known = byOrigin.get(one.article.origin)
    if (!known) byOrigin.set(one.article.origin, { ...one.article, editions: [edition] })
    else if (known.editions.some((e) => e.language === edition.language))
      found.remarks.push({
        path,
        what: 'skipped',
        message: `a second ${edition.language} text of ${known.path}`,
      })
    else known.editions.push(edition)
  }
  found.articles.push(...byOrigin.values())
  for (const path of archive.paths)
    if (
      !/\.(?:md|markdown|html?|png|jpe?g|gif|webp|avif|pdf|docx?|xlsx?|pptx?|txt|csv|zip|json)$/i.test(path)
    )
      found.remarks.push({ path, what: 'skipped', message: 'is no kind of file that articles are made of' })
  return found
}

interface One {
  article: Omit<FoundArticle, 'editions'>
  edition: Omit<FoundEdition, 'readBody'> & { body: string }
}

/** Or in words why it is none. */
const articleIn = (
  text: string,
  path: string,
  defaultLanguage: string,
  paths: ReadonlySet<string>,
): One | string => {
  const isHtml = /\.html?$/i.test(path)
  const { front, rest } = isHtml ? { front: {}, rest: text } : frontOf(text)
  if (front === null) return 'its front matter is no YAML'
  const converted = isHtml ? markdownOfHtml(rest) : withoutTitle(rest)
  const name = posix.basename(path).replace(/\.\w+$/, '')
  const suffix = /\.([a-z]{2,3}(?:-[A-Za-z]{2,4})?)$/.exec(name)?.[1]
  const language =
    languageOf(wordOf(front.language) || wordOf(front.lang) || suffix || (converted.language ?? '')) ??
    defaultLanguage
  const stem = suffix ? path.replace(`.${suffix}.`, '.') : path
  const body = relink(converted.markdown, path, paths)
  if (body.trim() === '') return 'has no words'
  const id = wordOf(front.id)
  return {
    article: {
      path,
      origin: originOf(stem),
      ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? { id } : {}),
      ...(wordOf(front.kind) ? { kind: wordOf(front.kind) } : {}),
      mainLanguage: languageOf(wordOf(front.main_language)) ?? defaultLanguage,
      collections: collectionsOf(front, stem, language),
      isForSignedIn: false,
      aliases: [front.aliases, front.redirect_from, front.permalink].flatMap(pathsOf),
    },
    edition: {
      language,
      title: (wordOf(front.title) || converted.title || name.replaceAll(/[-_]+/g, ' ')).slice(0, 200),
      summary: (wordOf(front.summary) || wordOf(front.description)).slice(0, 500),
      body,
      isDraft: front.draft === true || wordOf(front.state) === 'draft',
    },
  }
}

export const originOf = (path: string): string => `file:${path.replace(/\.\w+$/, '')}`.slice(0, 500)

const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''

const frontOf = (text: string): { front: Front | null; rest: string } => {
  const match = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text)
  if (!match) return { front: {}, rest: text }
  const rest = text.slice(match[0].length)
  try {
    const front: unknown = yaml().parse(match[1] ?? '', { maxAliasCount: 10 })
    return {
      front: typeof front === 'object' && front !== null && !Array.isArray(front) ? (front as Front) : {},
      rest,
    }
  } catch {
    return { front: null, rest }
  }
}

const withoutTitle = (text: string): { title: string; language: null; markdown: string } => {
  const match = /^\s*#[ \t]+([^\n]+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(text)
  return match
    ? {
        title: (match[1] ?? '').replaceAll(/[*_`]/g, ''),
        language: null,
        markdown: text.slice(match[0].length).trimStart(),
      }
    : { title: '', language: null, markdown: text.trimStart() }
}

const collectionsOf = (front: Front, path: string, language: string): FoundArticle['collections'] => {
  const given = Array.isArray(front.collection)
    ? front.collection.map(wordOf)
    : wordOf(front.collection).split(/\s+\/\s+/)
  const named = given.filter((n) => n !== '')
  const folders = path
    .split('/')
    .slice(0, -1)
    .filter((f) => languageOf(f) === null || f.length > 3)
  const parts = named.length > 0 ? named : folders.map((f) => f.replaceAll(/[-_]+/g, ' '))
  return parts.slice(0, 5).map((name, i) => ({
    key: parts
      .slice(0, i + 1)
      .join('/')
      .toLowerCase(),
    names: { [language]: name.charAt(0).toUpperCase() + name.slice(1, 200) },
  }))
}

const pathsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(wordOf).filter((p) => /^\/[^\s?#]{1,500}$/.test(p))

/** Addresses relative to the file: of other texts and of files beside it; in fenced code nothing is touched. */
const relink = (markdown: string, path: string, paths: ReadonlySet<string>): string =>
  markdown
    .split(/(^(?:```|~~~)[\s\S]*?^(?:```|~~~)[ \t]*$)/m)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replaceAll(
            /(!?\[[^\]\n]*\]\()\s*<?([^\s()<>]+)>?((?:\s+"[^"\n]*")?\))/g,
            (whole, before, address, after) => {
              const target = targetOf(String(address), path, paths)
              return target === null ? String(whole) : `${before}${target}${after}`
            },
          ),
    )
    .join('')

const targetOf = (address: string, from: string, paths: ReadonlySet<string>): string | null => {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(address)) return null
  const plain = safeDecode(address.replace(/[?#].*$/, ''))
  const path = posix.normalize(posix.join(posix.dirname(from), plain))
  if (/\.(?:md|markdown|html?)$/i.test(path)) {
    const stem = path.replace(/\.([a-z]{2,3})(\.\w+)$/, '$2')
    return paths.has(path) || paths.has(stem) ? `origin:${encodeURIComponent(originOf(stem))}` : null
  }
  return paths.has(path) ? `archive:${encodeURIComponent(path)}` : null
}

const safeDecode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
