// Markdown of an article → the HTML that is shown, its headings and its plain words.
//
// Two walls: the parser knows no HTML at all, and what it writes goes through an allow-list besides.
import type { Heading } from '../../../../rules/knowledge/words.ts'
import { clean } from './clean.ts'
import { headingsOf, textOf } from './gather.ts'
import { markdownParser } from './parser.ts'

export interface Rendered {
  html: string
  headings: Heading[]
  text: string
}

/** Pictures and files are the article's own (`file:<id>`); other articles are `article:<number>`. */
export const renderArticle = (markdown: string): Rendered => {
  const parser = markdownParser()
  const tokens = parser.parse(markdown.replaceAll('\0', ''), {})
  const headings = headingsOf(tokens)
  return {
    html: clean(parser.renderer.render(tokens, parser.options, {})),
    headings,
    text: textOf(tokens),
  }
}
