// The second wall: only what the parser may write, pictures of the article's own, links that cannot hurt.
import type sanitize from 'sanitize-html'
import { sanitizer } from '../../../platform/mail/sanitizer.ts'
import { addressOf } from './parser.ts'

const tags =
  'a blockquote br code del div em h2 h3 h4 h5 h6 hr img li ol p pre s strong table tbody td th thead tr ul'

export const clean = (html: string): string =>
  sanitizer()(html, {
    allowedTags: tags.split(' '),
    allowedAttributes: {
      a: ['href', 'rel', 'title'],
      img: ['src', 'alt', 'title', 'loading'],
      ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((h) => [h, ['id']])),
      th: ['scope', 'class'],
      td: ['class'],
      ol: ['start', 'class'],
      div: ['class', 'role', 'tabindex'],
      p: ['class'],
      pre: ['tabindex'],
      code: ['class'],
    },
    allowedClasses: {
      div: ['notice', 'c-info', 'c-ok', 'c-warn', 'c-bad', 'scroll', 'callout', 'callout-*'],
      p: ['callout-title'],
      ol: ['rail', 'steps'],
      code: ['language-*'],
      th: ['align-*'],
      td: ['align-*'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'escape',
    nestingLimit: 60,
    transformTags: { a: link, img: picture, th: aligned, td: aligned },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
  }).trim()

type Attributes = Record<string, string>

const link = (tagName: string, { href = '', title }: Attributes): sanitize.Tag => {
  const address = addressOf(href)
  const attribs: Attributes = title === undefined ? {} : { title }
  if (address === null) return { tagName, attribs }
  const isForeign = /^https?:/i.test(address)
  return {
    tagName,
    attribs: { ...attribs, href: address, ...(isForeign ? { rel: 'noopener noreferrer' } : {}) },
  }
}

const own = /^\/help\/files\/[0-9a-f-]{36}$/

const picture = (tagName: string, { src = '', alt = '', title }: Attributes): sanitize.Tag => ({
  tagName,
  attribs: own.test(src)
    ? { src, alt, loading: 'lazy', ...(title === undefined ? {} : { title }) }
    : ({} as Attributes),
})

/** A style attribute would need leave in the pages' policy: the alignment goes into a class instead. */
const aligned = (tagName: string, attribs: Attributes): sanitize.Tag => {
  const side = /text-align:\s*(left|center|right)/.exec(attribs.style ?? '')?.[1]
  const { style: _style, ...rest } = attribs
  return { tagName, attribs: side === undefined ? rest : { ...rest, class: `align-${side}` } }
}
