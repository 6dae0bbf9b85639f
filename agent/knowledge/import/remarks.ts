// A remark of an import's report apart: the words that have a translation, and the values that stand in them.

const shapes: readonly [find: RegExp, words: string, names: readonly string[]][] = [
  [/^a second (\S+) text of (.+)$/u, 'a second {language} text of {path}', ['language', 'path']],
  [
    /^somebody is writing its (\S+) text here$/u,
    'somebody is writing its {language} text here',
    ['language'],
  ],
  [/^links to (.+), which is not here$/u, 'links to {path}, which is not here', ['path']],
  [
    /^shows a picture from (.+), which became a link$/u,
    'shows a picture from {path}, which became a link',
    ['path'],
  ],
]

/** What nobody knows is its own words. */
export const remarkOf = (message: string): { words: string; values: Record<string, string> } => {
  for (const [find, words, names] of shapes) {
    const found = find.exec(message)
    if (found)
      return { words, values: Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? ''])) }
  }
  return { words: message, values: {} }
}
