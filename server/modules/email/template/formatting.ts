// The little formatting of templates, for text and HTML alike.
//
// Paragraphs by blank lines; `- ` begins a list's line; **bold**; [words](address), which alone in a paragraph is a
// button; `---` alone: what follows is small print. Blocks (the message, the history, the signature) stand apart.

import { type Filled, resolve } from '../../../platform/liquid.ts'
import type { Brand } from '../send/layout.ts'

export interface Block {
  text: string
  html: string
}

export type Blocks = Readonly<Record<string, Block>>

interface Paragraph {
  kind: 'block' | 'words' | 'rule'
  /** A block's name, or words with tokens. */
  text: string
}

const paragraphsOf = (filled: Filled): Paragraph[] =>
  filled.text
    .replaceAll(/^---[ \t]*$/gm, '\n\n---\n\n')
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((p) => p.trim())
    .filter((p) => p !== '')
    .map((p) => {
      const block = /^\uE002(\w+)\uE003$/.exec(p)?.[1]
      if (block) return { kind: 'block', text: block }
      return p === '---' ? { kind: 'rule', text: '' } : { kind: 'words', text: p }
    })

/** Names of the blocks that really come out. */
export const blocksIn = (filled: Filled): readonly string[] =>
  paragraphsOf(filled).flatMap((p) => (p.kind === 'block' ? [p.text] : []))

/** Stand round the number of a link while its words are escaped. */
const open = '\uE002'
const close = '\uE003'
const bold = /\*\*([^*\n]{1,500})\*\*/g
const link = /\[([^\]\n]{1,200})\]\(([^)\s]{1,2000})\)/g

export const asText = (filled: Filled, blocks: Blocks): string =>
  paragraphsOf(filled)
    .flatMap(({ kind, text }) => {
      if (kind === 'rule') return []
      if (kind === 'block') return blocks[text]?.text ? [blocks[text].text] : []
      const plain = text.replaceAll(bold, '$1').replaceAll(link, '$1:\n$2')
      return [resolve(plain, filled.values, (value) => value)]
    })
    .join('\n\n')

export const asHtml = (filled: Filled, blocks: Blocks, brand: Pick<Brand, 'colour' | 'onColour'>): string => {
  let isQuiet = false
  return paragraphsOf(filled)
    .map(({ kind, text }) => {
      if (kind === 'block') return blocks[text]?.html ?? ''
      if (kind === 'rule') {
        isQuiet = true
        return ''
      }
      return words(text, filled.values, isQuiet, brand)
    })
    .join('\n')
}

const words = (
  text: string,
  values: readonly string[],
  isQuiet: boolean,
  brand: Pick<Brand, 'colour' | 'onColour'>,
): string => {
  const alone = new RegExp(`^${link.source}$`).exec(text)
  if (alone?.[1] && alone[2]) {
    const address = addressOf(alone[2], values)
    if (address) return button(inline(alone[1], values), address, brand)
  }
  const lines = text.split('\n')
  if (lines.every((l) => l.startsWith('- ')))
    return `<ul style="margin: 0 0 14px; padding: 0 22px">${lines.map((l) => `<li style="margin: 0 0 4px">${inline(l.slice(2), values)}</li>`).join('')}</ul>`
  return isQuiet
    ? `<p class="quiet" style="margin: 14px 0 0; font-size: 13px; line-height: 19px; color: #5b6472">${inline(text, values)}</p>`
    : `<p style="margin: 0 0 14px">${inline(text, values)}</p>`
}

const inline = (text: string, values: readonly string[]): string => {
  const links: string[] = []
  const linked = text.replaceAll(link, (whole, label: string, target: string) => {
    const address = addressOf(target, values)
    if (!address) return whole
    links.push(
      `<a href="${escaped(address)}" style="color: #1d5fd1">${resolve(escaped(label), values, (v) => escaped(v))}</a>`,
    )
    return `${open}${links.length - 1}${close}`
  })
  const html = escaped(linked)
    .replaceAll(bold, '<strong>$1</strong>')
    .replaceAll(
      /(?<!["\w])https?:\/\/[^\s<>"\uE000-\uE003]{1,500}/g,
      (url) => `<a href="${url}" style="color: #1d5fd1">${url}</a>`,
    )
    .replaceAll('\n', '<br>')
  return resolve(html, values, (value) => escaped(value).replaceAll('\n', '<br>')).replaceAll(
    /\uE002(\d{1,4})\uE003/g,
    (_, index: string) => links[Number(index)] ?? '',
  )
}

/** Only where a link may lead from a mail. */
const addressOf = (target: string, values: readonly string[]): string | null => {
  const address = resolve(target, values, (value) => value).trim()
  return /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(address) ? address : null
}

/** A table cell, because Outlook gives links no padding. */
const button = (
  label: string,
  address: string,
  { colour, onColour }: Pick<Brand, 'colour' | 'onColour'>,
): string =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin: 4px 0 18px"><tr><td bgcolor="${colour}" style="background: ${colour}; border-radius: 6px; mso-padding-alt: 10px 20px"><a class="button" href="${escaped(address)}" style="display: inline-block; padding: 10px 20px; color: ${onColour}; font-weight: 600; text-decoration: none">${label}</a></td></tr></table>`

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
