// Words that would mean something to Markdown are written so that they stay words.

/** Everywhere in a line. */
export const escaped = (text: string): string =>
  text
    .replaceAll(/[\\`*[\]<]/gu, '\\$&')
    // Inside a word an underscore means nothing.
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll(/~(?=~|$)|^~/gu, '\\~')
    .replaceAll(/&(?=#?\w+;)/gu, '\\&')

/** At the start of a line: headings, quotes, lists, rules, tables, blocks. */
export const escapedStart = (line: string): string =>
  line
    .replace(/^(\s*)(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|:::|~{3,}|={1,}\s*$|-{2,}\s*$)/u, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')

/** An address inside `(…)`. */
export const address = (href: string): string =>
  /[\s()<>]/u.test(href) || href === ''
    ? `<${href.replaceAll(/[<>]/gu, '\\$&').replaceAll(/\s/gu, '%20')}>`
    : href.replaceAll('\\', '%5C')

export const titled = (title: string): string => (title ? ` "${title.replaceAll(/["\\]/gu, '\\$&')}"` : '')
