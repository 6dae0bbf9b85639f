// An outgoing mail's row → the mail itself: recipients, headers, texts, attachments.
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js'
import { normaliseAddress } from '../../../../rules/email/addresses.ts'
import { buildHeaders } from '../../../../rules/email/headers.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { MailKind } from '../../../platform/mail/outbox.ts'
import { replyAddress } from '../reply-address.ts'
import type { OutgoingRow } from '../store/outgoing.ts'
import { type Facts, loadFacts } from './facts.ts'
import { render } from './render.ts'
import { UnfitMail } from './trouble.ts'

export const compose = async (desk: Desk, mail: OutgoingRow): Promise<SMTPPool.MailOptions> => {
  const facts = await desk.db.inWorkspace(mail.workspace_id, (tx) => loadFacts(desk, tx, mail))
  const to = address(facts.recipient.name, mail.to_address)
  const automatic = mail.kind !== 'reply'
  const headers = buildHeaders({
    mailId: mail.mail_id,
    thread: facts.thread.map((t) => t.mailId),
    answers: facts.answers,
    automatic,
  })
  const { subject, text, html } = await render(mail.kind as MailKind, facts)
  const from = address(fromName(facts), facts.mailbox.address)
  return {
    from,
    to,
    subject: oneLine(subject),
    text,
    html,
    messageId: headers.messageId,
    ...(headers.inReplyTo ? { inReplyTo: headers.inReplyTo } : {}),
    ...(headers.references ? { references: headers.references } : {}),
    ...(facts.ticket
      ? {
          replyTo: address(
            facts.mailbox.name,
            replyAddress(
              desk.seal,
              { ...facts.ticket, workspaceId: mail.workspace_id },
              facts.mailbox.address,
              mail.to_address,
            ),
          ),
        }
      : {}),
    headers: { ...headers.extra },
    envelope: { from: headers.returnPath ?? facts.mailbox.address, to: [mail.to_address] },
    attachments: await Promise.all(
      facts.attachments.map(async (a) => ({
        filename: a.name,
        contentType: a.type,
        content: await desk.files.read(mail.workspace_id, a.hash),
        contentDisposition: 'attachment' as const,
      })),
    ),
    date: new Date(facts.at),
  }
}

/** A technician writes "via" the mailbox; the desk itself writes as the mailbox. */
const fromName = ({ author, mailbox, workspace }: Facts): string =>
  author
    ? `${author} via ${mailbox.name}`
    : mailbox.name === workspace
      ? workspace
      : `${workspace} ${mailbox.name}`

/** As an object, never as text to be parsed again. */
const address = (name: string, given: string): { name: string; address: string } => {
  const safe = normaliseAddress(given)
  if (!safe) throw new UnfitMail(`this is not an address: ${JSON.stringify(given)}`)
  return {
    name: oneLine(name)
      .replace(/["<>\\]/g, '')
      .slice(0, 120),
    address: safe,
  }
}

const oneLine = (text: string): string => {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  return line.toWellFormed()
}
