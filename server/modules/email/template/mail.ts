// A template and its values → subject, text and HTML of a mail.

import { BlockName, fill, resolve, type Values } from '../../../platform/liquid.ts'
import { type Brand, layOut } from '../send/layout.ts'
import { asHtml, asText, type Blocks, blocksIn } from './formatting.ts'
import type { MailLanguage, TemplateWords } from './own.ts'
import { blockNames } from './placeholders.ts'

export interface MailText {
  subject: string
  text: string
  html: string
}

/** Throws what is wrong with the template. */
export const writeMail = (
  words: TemplateWords,
  values: Values,
  blocks: Blocks,
  look: { brand: Brand; language: MailLanguage },
): MailText => {
  const subject = fill(words.subject, values)
  const line = resolve(subject.text, subject.values, (value) => value)
  const body = fill(words.body, withBlocks(values))
  return {
    subject: line.replaceAll(/\s+/gu, ' ').trim(),
    text: `${asText(body, blocks).trim()}\n`,
    html: layOut(asHtml(body, blocks, look.brand), look),
  }
}

/** The first of what is needed that does not come out; null: all is there. */
export const comesOut = (words: TemplateWords, values: Values, needed: readonly string[]): string | null => {
  fill(words.subject, values)
  const body = fill(words.body, withBlocks(values))
  const blocks = blocksIn(body)
  const text = resolve(body.text, body.values, (value) => value)
  return (
    needed.find((name) =>
      (blockNames as readonly string[]).includes(name)
        ? !blocks.includes(name)
        : !text.includes(String(values[name])),
    ) ?? null
  )
}

const withBlocks = (values: Values): Values => ({
  ...values,
  ...Object.fromEntries(blockNames.map((name) => [name, new BlockName(name)])),
})
