// Everything the desk keeps of a mail and of the mails inside it, to look decoded parts up in.
import { htmlText } from '../../server/platform/mail/html-text.ts'
import type { Corpora } from './report.ts'
import { decoded, unspaced } from './same.ts'

export interface Whole {
  /** Without blanks. */
  text: string
  contents: Uint8Array[]
  names: string[]
  subjects: string[]
  problem: string | null
}

export const wholeOf = async (corpora: Corpora, raw: Uint8Array, depth = 0): Promise<Whole> => {
  const result = await corpora.read(raw)
  if ('problem' in result) return { text: '', contents: [], names: [], subjects: [], problem: result.problem }
  const { mail } = result
  const whole: Whole = {
    text: unspaced(`${mail.text} ${mail.html ? htmlText(mail.html) : ''}`),
    contents: mail.attachments.map((a) => a.content),
    names: mail.attachments.map((a) => a.name),
    subjects: [mail.subject],
    problem: null,
  }
  for (const attachment of mail.attachments) {
    if (attachment.content.length < 2_000_000) whole.text += `\n${unspaced(decoded(attachment.content))}`
    if (!/\.eml$/.test(attachment.name) || depth > 4) continue
    const inner = await wholeOf(corpora, attachment.content, depth + 1)
    whole.text += `\n${inner.text}`
    whole.contents.push(...inner.contents)
    whole.names.push(...inner.names)
    whole.subjects.push(...inner.subjects)
  }
  return whole
}

export const unread = (whole: Whole): string =>
  `${whole.text.slice(0, 300)} + ${whole.names.map((name, i) => `${name} (${whole.contents[i]?.length})`).join(', ')}`
