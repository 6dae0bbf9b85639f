// Whole parse trees of another parser: subjects, senders, texts, attachments and nested mails, with LF and with CRLF.
import type { ParsedMail } from '../../server/modules/email/parse/parsed.ts'
import { htmlText } from '../../server/platform/mail/html-text.ts'
import type { Corpora, Difference, Outcome } from './report.ts'
import { equalOrBetter, oneSpaced, unspaced } from './same.ts'

interface Tree {
  html_body: number[]
  text_body: number[]
  attachments: number[]
  parts: Part[]
}
interface Part {
  headers: { name: unknown; value: unknown }[]
  is_encoding_problem?: boolean
  body: {
    Text?: string
    Html?: string
    Binary?: number[]
    InlineBinary?: number[]
    Message?: Tree
    Multipart?: number[]
  }
}

export const stalwart = async (corpora: Corpora): Promise<Outcome[]> => {
  const found: Record<string, Difference[]> = { subject: [], from: [], text: [], attachments: [], nested: [] }
  let mails = 0
  for (const name of corpora.files('mime-stalwart', 'eml').filter((n) => n.endsWith('.eml'))) {
    for (const [ending, lines] of [
      ['.json', 'LF'],
      ['.crlf.json', 'CRLF'],
    ] as const) {
      const tree = treeAt(corpora, name.replace(/\.eml$/, ending))
      if (!tree) continue
      mails += 1
      const raw = Buffer.from(corpora.bytes(name)).toString('latin1').replace(/\r\n/g, '\n')
      const result = await corpora.read(
        Buffer.from(lines === 'LF' ? raw : raw.replaceAll('\n', '\r\n'), 'latin1'),
      )
      const label = `${name.replace(/^mime-stalwart\/eml\//, '')} ${lines}`
      if ('problem' in result) {
        for (const list of Object.values(found)) list.push({ name: label, got: result.problem })
        continue
      }
      for (const [field, judged] of Object.entries(compare(tree, result.mail)))
        if (judged) found[field]?.push({ name: label, ...judged })
    }
  }
  if (mails === 0) return []
  return Object.entries(found).map(([what, differing]) => ({ what, expected: mails, differing, goal: 0.99 }))
}

const treeAt = (corpora: Corpora, path: string): Tree | null => {
  try {
    return JSON.parse(corpora.text(path)) as Tree
  } catch {
    return null
  }
}

type Judged = { expected: string; got: string } | null

const compare = (tree: Tree, mail: ParsedMail): Record<string, Judged> => {
  const subject = oneSpaced(String((headerOf(tree, 'subject') as { Text?: string })?.Text ?? ''))
  const from = addressOf(headerOf(tree, 'from'))
  const wanted = tree.text_body.map((i) => textOf(tree.parts[i]))
  const whole = unspaced(
    `${mail.text}${mail.attachments.map((a) => (a.content.length < 1e6 ? new TextDecoder().decode(a.content) : '')).join('')}`,
  )
  const missing = wanted.find(
    (text) =>
      !whole.includes(unspaced(text)) && !equalOrBetter(bare(text), bare(mail.text)) && !text.includes('\0'),
  )
  // What the other could not place is a file to it; to us it may be text.
  const files = tree.attachments.filter((i) => {
    const text = tree.parts[i]?.body.Text
    return text === undefined || !unspaced(mail.text).includes(unspaced(text))
  })
  const nested = tree.parts.filter((p) => p.body.Message).length
  return {
    subject: equalOrBetter(subject, mail.subject)
      ? null
      : differs(subject.slice(0, 290), oneSpaced(mail.subject).slice(0, 290)),
    from:
      from === null || mail.from?.address === from ? null : { expected: from, got: mail.from?.address ?? '' },
    text: missing === undefined ? null : { expected: missing, got: mail.text },
    attachments: [files.length, tree.attachments.length].includes(mail.attachments.length)
      ? null
      : differs(String(files.length), String(mail.attachments.length)),
    nested: differs(String(nested), String(mail.nested.length)),
  }
}

const differs = (expected: string, got: string): Judged => (expected === got ? null : { expected, got })

/** Without blanks and controls. */
const bare = (text: string): string => unspaced(text).replace(/\p{Cc}/gu, '')

const headerOf = (tree: Tree, name: string): unknown =>
  tree.parts[0]?.headers.findLast((h) => h.name === name)?.value

const addressOf = (value: unknown): string | null => {
  const list = (value as { Address?: { List?: { address?: string | null }[] } })?.Address?.List
  const address = list?.[0]?.address
  return address?.includes('@') ? address.toLowerCase() : null
}

const textOf = (part: Part | undefined): string => {
  if (part?.body.Text !== undefined) return part.body.Text
  return part?.body.Html === undefined ? '' : htmlText(part.body.Html)
}
