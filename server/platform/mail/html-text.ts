// HTML → plain text, for mails that come without a text part. Bounded, so that hostile HTML ends too.
import { onFirstUse } from '../first-use.ts'

const largest = 1_000_000

const convert = onFirstUse((need) =>
  (need('html-to-text') as typeof import('html-to-text')).compile({
    wordwrap: false,
    limits: { maxInputLength: largest, maxDepth: 200, maxChildNodes: 20_000, ellipsis: '…' },
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false, noAnchorUrl: true } },
      { selector: 'img', format: 'skip' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
      { selector: 'blockquote', options: { trimEmptyLines: true } },
      { selector: 'table', format: 'block' },
      { selector: 'tr', format: 'block' },
      ...['script', 'style', 'title', 'head', 'noscript', 'template'].map((selector) => ({
        selector,
        format: 'skip',
      })),
    ],
  }),
)

export const htmlText = (html: string): string => convert()(html.slice(0, largest))
