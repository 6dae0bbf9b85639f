// Foreign HTML → harmless HTML: the one cleaning for mails received and messages written in the workspace.
//
// Policy. An allow-list of text, lists, tables and pictures; no scripts, forms, frames, SVG, MathML, style sheets.
// - Style attributes keep a few properties with plain values: nothing that positions, overlays or fetches.
// - Links open elsewhere, only http(s), mailto and tel.
// - Pictures: `cid:` becomes data-cid (the viewer puts the attachment in), remote ones become data-remote-src
//   (fetched only when the reader asks), data: only for raster images of moderate size.
// The result is shown in a sandboxed frame with its own CSP besides: two walls, either of which holds alone.
import type sanitize from 'sanitize-html'
import { cleanStyle } from './clean-style.ts'
import { sanitizer } from './sanitizer.ts'

const block =
  'address article aside blockquote br caption center col colgroup dd dir div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary details table tbody td tfoot th thead tr ul wbr'
const inline =
  'a abbr b bdi bdo big cite code del dfn em font i img ins kbd mark q s samp small span strike strong sub sup time tt u var'

const sizes = ['width', 'height', 'align', 'valign', 'bgcolor']
const allowedAttributes: Record<string, string[]> = {
  '*': ['style', 'dir', 'lang', 'title', 'align'],
  a: ['href', 'target', 'rel', 'name'],
  img: ['src', 'alt', 'width', 'height', 'border', 'data-cid', 'data-remote-src'],
  table: [...sizes, 'border', 'cellpadding', 'cellspacing'],
  tr: sizes,
  td: [...sizes, 'colspan', 'rowspan', 'nowrap'],
  th: [...sizes, 'colspan', 'rowspan', 'nowrap', 'scope'],
  col: ['span', 'width'],
  colgroup: ['span', 'width'],
  font: ['color', 'face', 'size'],
  ol: ['start', 'type', 'reversed'],
  li: ['value'],
  ul: ['type'],
  time: ['datetime'],
  hr: ['width', 'size', 'color'],
}

/** Deeper nesting is flattened to its text: browsers crawl on it and nobody writes it. */
const deepest = 100

export const cleanHtml = (html: string): string =>
  sanitizer()(html.replaceAll('\0', ''), {
    allowedTags: `${block} ${inline}`.split(' '),
    allowedAttributes,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['data'] },
    allowedSchemesAppliedToAttributes: ['href', 'src'],
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    disallowedTagsMode: 'discard',
    nestingLimit: deepest,
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'title',
      'noembed',
      'template',
      'object',
      'applet',
      'audio',
      'video',
      'canvas',
      'map',
      'select',
      'datalist',
    ],
    transformTags: { '*': styled, a: link, img: picture },
  }).trim()

type Attributes = Record<string, string>

const styled = (tagName: string, attribs: Attributes): sanitize.Tag => ({
  tagName,
  attribs: withStyle(attribs),
})

const withStyle = ({ style, ...rest }: Attributes): Attributes => {
  const clean = style === undefined ? '' : cleanStyle(style)
  return clean === '' ? rest : { ...rest, style: clean }
}

const link = (tagName: string, attribs: Attributes): sanitize.Tag => {
  const { href, name: _name, target: _target, rel: _rel, ...rest } = withStyle(attribs)
  const address = (href ?? '').replace(/[\p{Cc}\p{Cf}\s]+/gu, '')
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(address)) return { tagName, attribs: rest }
  return {
    tagName,
    attribs: { ...rest, href: address, target: '_blank', rel: 'noopener noreferrer nofollow' },
  }
}

const largestDataImage = 500_000

const picture = (tagName: string, attribs: Attributes): sanitize.Tag => {
  const { src, 'data-cid': _cid, 'data-remote-src': _remote, ...rest } = withStyle(attribs)
  const address = (src ?? '').replace(/[\p{Cc}\p{Cf}\s]+/gu, '')
  const cid = /^cid:([^"'<>&]{1,250})$/i.exec(address)?.[1]
  if (cid) return { tagName, attribs: { ...rest, 'data-cid': decoded(cid) } }
  if (/^https?:\/\//i.test(address)) return { tagName, attribs: { ...rest, 'data-remote-src': address } }
  if (address.startsWith('//'))
    return { tagName, attribs: { ...rest, 'data-remote-src': `https:${address}` } }
  if (
    /^data:image\/(?:png|gif|jpe?g|webp|bmp);base64,[a-z0-9+/=]+$/i.test(address) &&
    address.length <= largestDataImage
  )
    return { tagName, attribs: { ...rest, src: address } }
  return { tagName, attribs: rest }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
