// What the workspace's editor may write: formatting, tables and its own pictures; nothing that loads or runs.
import { sanitizer } from '../../platform/mail/sanitizer.ts'
import type { NewAttachment } from './commit.ts'

const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** Formatting only: texts that bring no files with them. */
export const cleanHtml = (html: string): string => clean(html, () => null)

export interface Written {
  html: string | null
  attachments: readonly NewAttachment[]
}

/**
 * A written text with its files. A picture in it names the file that came along: `<img src="cid:file-0">` is the first
 * one; that file then belongs into the text instead of below it. Pictures that name nothing of the kind are left out.
 */
export const written = (html: string | undefined, files: readonly NewAttachment[]): Written => {
  if (html === undefined) return { html: null, attachments: files }
  const placed = new Set<number>()
  const cleaned = clean(html, (source) => {
    const index = Number(/^cid:file-(\d{1,3})$/.exec(source)?.[1] ?? Number.NaN)
    const file = files[index]
    if (!file || !pictures.has(file.type)) return null
    placed.add(index)
    return contentIdOf(file, index)
  })
  return {
    html: cleaned,
    attachments: files.map((file, index) =>
      placed.has(index) ? { ...file, inline: true, contentId: contentIdOf(file, index) } : file,
    ),
  }
}

/** RFC 2392: unique in the mail, and of an address's form. */
const contentIdOf = (file: NewAttachment, index: number): string =>
  `${file.hash.slice(0, 24)}.${index}@handrail`

/** Pictures are kept under the name of their content id, as those of received mails are. */
const clean = (html: string, idOf: (source: string) => string | null): string =>
  sanitizer()(html, {
    allowedTags: [
      'p',
      'br',
      'strong',
      'b',
      'em',
      'i',
      'u',
      's',
      'code',
      'pre',
      'blockquote',
      'ul',
      'ol',
      'li',
      'a',
      'h1',
      'h2',
      'h3',
      'hr',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'img',
    ],
    allowedAttributes: {
      a: ['href', 'rel', 'target'],
      ol: ['start'],
      th: ['colspan', 'rowspan'],
      td: ['colspan', 'rowspan'],
      img: ['data-cid', 'alt', 'width', 'height'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    exclusiveFilter: (frame) => frame.tag === 'img' && !frame.attribs['data-cid'],
    transformTags: {
      a: sanitizer().simpleTransform('a', { rel: 'noopener noreferrer', target: '_blank' }),
      img: (tagName, { src, alt, width, height }) => {
        const id = idOf(src ?? '')
        return {
          tagName,
          attribs: {
            ...(id ? { 'data-cid': id } : {}),
            alt: alt ?? '',
            ...(pixels(width) ? { width: pixels(width) } : {}),
            ...(pixels(height) ? { height: pixels(height) } : {}),
          },
        }
      },
    },
  })

const pixels = (size: string | undefined): string => (/^\d{1,4}$/.test(size ?? '') ? String(size) : '')
