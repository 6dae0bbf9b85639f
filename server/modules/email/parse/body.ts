// Which parts of a mail are its text and its HTML, which are attachments, and which are a machine's report.
import { htmlText } from '../../../platform/mail/html-text.ts'
import { decodeText } from './mime/charset.ts'
import type { Part } from './mime/parts.ts'
import { unflowed } from './text.ts'

export interface Body {
  text: string
  /** As it came; '' without. */
  html: string
  attached: Part[]
  /** Machine-readable parts of a report (RFC 3464, 5965, 8098): told in words, not shown as files. */
  reports: Part[]
  calendar: Part | null
  signed: 'smime' | 'pgp' | null
}

/** One run of the text, in the forms it has. */
interface Piece {
  text: string | null
  html: string | null
}

const machine =
  /^(?:message\/(?:global-)?(?:delivery-status|disposition-notification|feedback-report)|message\/feedback-report)$/

export const bodyOf = (root: Part): Body => {
  const attached: Part[] = []
  const reports: Part[] = []
  let calendar: Part | null = null
  let signed: Body['signed'] = null

  const walk = (part: Part, hasText: boolean): Piece[] => {
    if (part.type === 'multipart/signed' && part.disposition !== 'attachment')
      signed ??= /pgp/.test(part.params.get('protocol') ?? part.children[1]?.type ?? '') ? 'pgp' : 'smime'
    if (part.type === 'multipart/alternative') return alternative(part, hasText)
    if (part.type === 'multipart/related') return related(part, hasText)
    if (part.type.startsWith('multipart/') && part.children.length > 0) {
      const pieces: Piece[] = []
      for (const child of part.children) pieces.push(...walk(child, hasText || pieces.length > 0))
      return pieces
    }
    return leaf(part, hasText)
  }

  const leaf = (part: Part, hasText: boolean): Piece[] => {
    const isText = /^text\/(?:plain|html)$/.test(part.type) || part.type.startsWith('multipart/')
    if (isText && part.disposition !== 'attachment' && (part.fileName === '' || !hasText)) {
      const text = decodeText(part.content, part.params.get('charset') ?? '')
      if (text.trim() === '') return []
      if (/^-----BEGIN PGP SIGNED MESSAGE-----/m.test(text.slice(0, 2000))) signed ??= 'pgp'
      if (part.type === 'text/html') return [{ text: null, html: text }]
      return [
        {
          text:
            part.params.get('format')?.toLowerCase() === 'flowed'
              ? unflowed(text, part.params.get('delsp') ?? '')
              : text,
          html: null,
        },
      ]
    }
    if (machine.test(part.type)) reports.push(part)
    else if (part.content.length > 0) attached.push(part)
    if (part.type === 'text/calendar') calendar ??= part
    if (/^application\/(?:x-)?pkcs7-mime$/.test(part.type)) signed ??= 'smime'
    return []
  }

  const alternative = (part: Part, hasText: boolean): Piece[] => {
    const texts: string[] = []
    const htmls: string[] = []
    for (const child of part.children) {
      const pieces = walk(child, hasText)
      const html = pieces.some((p) => p.html !== null) ? htmlOf(pieces) : null
      if (html !== null) htmls.push(html)
      else texts.push(...pieces.flatMap((p) => p.text ?? []))
    }
    if (texts.length + htmls.length === 0) return []
    return [
      { text: texts.length > 0 ? texts.join('\n') : null, html: htmls.length > 0 ? htmls.join('\n') : null },
    ]
  }

  const related = (part: Part, hasText: boolean): Piece[] => {
    const start = (part.params.get('start') ?? '').replace(/^<|>$/g, '')
    const rootPart = part.children.find((c) => start !== '' && c.contentId === start) ?? part.children[0]
    const pieces = rootPart ? walk(rootPart, hasText) : []
    for (const child of part.children) if (child !== rootPart) pieces.push(...walk(child, true))
    return pieces
  }

  const pieces = walk(root, false)
  return {
    text: pieces.map((p) => p.text ?? htmlText(p.html ?? '')).join('\n'),
    html: pieces.some((p) => p.html !== null) ? htmlOf(pieces) : '',
    attached,
    reports,
    calendar,
    signed,
  }
}

const htmlOf = (pieces: readonly Piece[]): string =>
  pieces.map((p) => p.html ?? `<div style="white-space: pre-wrap">${escaped(p.text ?? '')}</div>`).join('\n')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
