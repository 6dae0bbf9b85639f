// Formatting of a message with style on every element: mail programs ignore style sheets and invent margins.
//
// Pictures: those that travel along point to their parts (`cid:`), remote ones stand as they stood in the original,
// for the reader's own program to decide about.
import type sanitize from 'sanitize-html'
import { cleanHtml } from '../../../platform/mail/clean-html.ts'
import { sanitizer } from '../../../platform/mail/sanitizer.ts'

const styles: Readonly<Record<string, string>> = {
  p: 'margin: 0 0 12px',
  ul: 'margin: 0 0 12px; padding: 0 0 0 24px',
  ol: 'margin: 0 0 12px; padding: 0 0 0 24px',
  li: 'margin: 0 0 4px',
  h1: 'margin: 0 0 12px; font-size: 20px; line-height: 26px',
  h2: 'margin: 0 0 12px; font-size: 17px; line-height: 24px',
  h3: 'margin: 0 0 8px; font-size: 15px; line-height: 22px',
  blockquote: 'margin: 0 0 12px; padding: 0 0 0 12px; border-left: 3px solid #d5d9e0; color: #5b6472',
  pre: "margin: 0 0 12px; padding: 10px 12px; background: #f3f4f6; border-radius: 6px; font-family: Consolas, Menlo, 'Courier New', monospace; font-size: 13px; line-height: 19px; white-space: pre-wrap",
  code: "font-family: Consolas, Menlo, 'Courier New', monospace; font-size: 13px",
  hr: 'margin: 16px 0; border: 0; border-top: 1px solid #d5d9e0',
  a: 'color: #1d5fd1',
}
const classes: Readonly<Record<string, string>> = { pre: 'code', blockquote: 'quote quiet' }

/** `cids`: content ids of the pictures that travel along. */
export const withStyle = (html: string, cids: ReadonlySet<string>): string =>
  sanitizer()(cleanHtml(restore(html)), {
    // Everything was judged by cleanHtml just before; this only adds style.
    allowedTags: false,
    allowVulnerableTags: true,
    allowedAttributes: false,
    allowedSchemes: ['http', 'https', 'mailto', 'tel', 'cid', 'data'],
    parseStyleAttributes: false,
    exclusiveFilter: (frame) => frame.tag === 'img' && !frame.attribs.src,
    transformTags: {
      img: (tagName, { 'data-cid': cid, 'data-remote-src': remote, src, ...rest }) => {
        const own = cid && cids.has(cid) ? `cid:${cid}` : (remote ?? src)
        return { tagName, attribs: { ...rest, ...(own ? { src: own } : {}) } as sanitize.Attributes }
      },
      '*': (tagName, attribs) => {
        const style = styles[tagName]
        const named = classes[tagName]
        return {
          tagName,
          attribs: {
            ...attribs,
            ...(style && !attribs.style ? { style } : {}),
            ...(named ? { class: named } : {}),
          },
        }
      },
    },
  })

/** Kept HTML has its pictures under data- names; the cleaning knows them by their sources. */
export const restore = (html: string): string =>
  html.replaceAll(' data-remote-src="', ' src="').replaceAll(' data-cid="', ' src="cid:')
