// What mails of given words look like, and one really sent, with example data in them.
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { newId } from '../../../platform/ids.ts'
import { brandName, loadSender } from '../send/facts.ts'
import { historyOf, paragraphs } from '../send/history.ts'
import { brandOf } from '../send/layout.ts'
import { signatureOf } from '../send/signature.ts'
import { postOfMailbox } from '../send/transport.ts'
import { judgeTrouble } from '../send/trouble.ts'
import type { MailboxRow } from '../store/mailboxes.ts'
import { type Key, whereFault, wordsFault } from './actions.ts'
import { exampleMessage, exampleQuote, exampleValues } from './example.ts'
import { type MailText, writeMail } from './mail.ts'
import type { TemplateWords } from './own.ts'

interface Tried {
  mail: MailText
  mailbox: MailboxRow
}

export const previewTemplate = async (
  desk: Desk,
  workspaceId: string,
  key: Key,
  words: TemplateWords,
): Promise<MailText | Refusal> => {
  const tried = await prepare(desk, workspaceId, key, words)
  return 'refused' in tried ? tried : tried.mail
}

export const sendTest = async (
  desk: Desk,
  workspaceId: string,
  key: Key,
  words: TemplateWords,
  to: string,
): Promise<{ ok: boolean; message: string } | Refusal> => {
  const tried = await prepare(desk, workspaceId, key, words)
  if ('refused' in tried) return tried
  const post = postOfMailbox(desk, tried.mailbox)
  if (!post) return { ok: false, message: 'No outgoing mail server is set up for this mailbox.' }
  try {
    const info = await post.send(letter(desk, tried, to))
    return { ok: true, message: `Sent; the server answered: ${oneLine(String(info.response ?? ''))}` }
  } catch (error) {
    return { ok: false, message: judgeTrouble(error).words }
  }
}

const prepare = (desk: Desk, workspaceId: string, key: Key, words: TemplateWords): Promise<Tried | Refusal> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const fault = (await whereFault(tx, workspaceId, key)) ?? wordsFault(key, words)
    if (fault) return fault
    const mailbox = await loadSender(tx, workspaceId, key.mailboxId)
    try {
      return { mail: await write(desk, tx, workspaceId, key, words, mailbox), mailbox }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      return refuse('invalid', 'These words cannot be used.', {
        faults: [{ field: 'body.body', message: oneLine(message) }],
      })
    }
  })

const write = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  key: Key,
  words: TemplateWords,
  mailbox: MailboxRow,
): Promise<MailText> => {
  const { language } = key
  const { name: workspace } = await tx
    .selectFrom('workspace')
    .select('name')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow()
  const brand = brandOf(mailbox.brand as Parameters<typeof brandOf>[0], brandName(mailbox.name, workspace))
  const values = exampleValues({ workspace, brand: brand.name, mailbox, url: desk.config.url })
  const quote = { ...exampleQuote[language], at: iso(desk.clock.now().subtract({ hours: 2 })) }
  const isWritten = key.kind === 'reply' || key.kind === 'aside'
  const text = exampleMessage[language]
  return writeMail(
    words,
    values,
    {
      message: { text, html: paragraphs(text) },
      history: historyOf(mailbox.history === 'none' ? [] : [quote], language),
      signature: signatureOf({
        workspace,
        brand,
        mailbox,
        agent: isWritten
          ? { name: 'Ana Petrova', email: 'ana.petrova@meridian.example' }
          : { name: '', email: '' },
      }),
    },
    { brand, language },
  )
}

const letter = (desk: Desk, { mail, mailbox }: Tried, to: string): SMTPPool.MailOptions => ({
  from: { name: oneLine(mailbox.name).replace(/["<>\\]/g, ''), address: mailbox.address },
  to: [{ name: '', address: to }],
  envelope: { from: mailbox.address, to: [to] },
  messageId: `<${newId()}@${desk.config.mailDomain}>`,
  date: new Date(desk.clock.now().epochMilliseconds),
  subject: oneLine(mail.subject),
  text: mail.text,
  html: mail.html,
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
})

const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 500)
    .toWellFormed()
