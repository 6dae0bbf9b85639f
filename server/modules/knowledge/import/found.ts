// What an import reads out of files, before anything is written.

export interface FoundEdition {
  language: string
  title: string
  summary: string
  /** Markdown; links to other found articles are `origin:<origin>`, files `archive:<path>`. */
  readBody(): Promise<string>
  isDraft: boolean
}

export interface FoundArticle {
  /** Where it was found, for the report. */
  path: string
  /** Known by it when it comes again. */
  origin: string
  /** Of an article exported here. */
  id?: string
  kind?: string
  mainLanguage: string
  /** From the top: names by language, with a stable name of its own. */
  collections: readonly { key: string; names: Readonly<Record<string, string>> }[]
  isForSignedIn: boolean
  aliases: readonly string[]
  editions: readonly FoundEdition[]
}

export interface Remark {
  path: string
  /** `skipped` or `changed` */
  what: string
  message: string
}

/** More are not kept in a report. */
export const mostRemarks = 500

export interface Found {
  articles: FoundArticle[]
  remarks: Remark[]
}

/** `en-us` and `de_DE` are `en` and `de`; those that write differently by place keep it: `pt-BR`, `zh-TW`. */
export const languageOf = (text: string): string | null => {
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{2}|\d{3}|[a-z]{4}))?$/i.exec(text.trim())
  if (!match) return null
  const [, language = '', place] = match
  const base = language.toLowerCase()
  return place && ['pt', 'zh', 'sr'].includes(base) ? `${base}-${place.toUpperCase()}` : base
}
