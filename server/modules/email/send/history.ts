// Quoted history as a block of text and of HTML.
import type { Block } from '../template/formatting.ts'
import { escaped } from '../template/formatting.ts'
import type { MailLanguage } from '../template/own.ts'
import type { Quote } from './facts/quotes.ts'
import { inWords } from './when.ts'
import { wrote } from './words.ts'

export const historyOf = (quotes: readonly Quote[], language: MailLanguage): Block => ({
  text: quotes.map((q) => `${head(q, language)}\n\n${quoted(q.text)}`).join('\n\n'),
  html: quotes
    .map(
      (q) =>
        `<div style="margin: 22px 0 0; font-size: 13px; line-height: 19px"><p class="quiet" style="margin: 0 0 6px; color: #5b6472">${escaped(head(q, language))}</p><blockquote class="quote quiet" style="margin: 0; padding: 0 0 0 12px; border-left: 3px solid #d5d9e0; color: #5b6472">${paragraphs(q.text)}</blockquote></div>`,
    )
    .join('\n'),
})

const head = (q: Quote, language: MailLanguage): string => wrote(language, q.name, inWords(q.at, language))

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')

/** Plain text as HTML. */
export const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((p) => `<p style="margin: 0 0 12px">${escaped(p).replaceAll('\n', '<br>')}</p>`)
    .join('\n')
