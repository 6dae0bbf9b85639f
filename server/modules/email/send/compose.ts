// An outgoing mail's row → the mail itself: recipients, headers, texts, attachments.
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js'
import { normaliseAddress } from '../../../../rules/email/addresses.ts'
import { buildHeaders } from '../../../../rules/email/headers.ts'
import type { Desk } from '../../../platform/desk.ts'
import { approvalAddress, replyAddress, sideAddress } from '../reply-address.ts'
import type { OutgoingRow } from '../store/outgoing.ts'
import { loadTemplate } from '../store/templates.ts'
import { brandName, type Facts, isWritten, loadFacts } from './facts.ts'
import { render } from './render.ts'
import { UnfitMail } from './trouble.ts'

export const compose = async (desk: Desk, mail: OutgoingRow): Promise<SMTPPool.MailOptions> => {
  const { facts, template } = await desk.db.inWorkspace(mail.workspace_id, async (tx) => {
    const known = await loadFacts(desk, tx, mail)
    const { kind, language, mailbox } = known
    return {
      facts: known,
      template: await loadTemplate(tx, mail.workspace_id, { kind, language, mailboxId: mailbox.id }),
    }
  })
  const headers = buildHeaders({
    mailId: mail.mail_id,
    thread: facts.thread.map((t) => t.mailId),
    answers: facts.answers,
    automatic: automaticKind(facts),
  })
  const { subject, text, html } = render(facts, template, desk.log)
  const reply = replyTo(desk, mail, facts)
  return {
    from: address(fromName(facts), facts.mailbox.address),
    to: facts.to.map((n) => address(n.name, n.address)),
    cc: facts.cc.map((n) => address(n.name, n.address)),
    subject: oneLine(subject),
    text,
    html,
    messageId: headers.messageId,
    ...(headers.inReplyTo ? { inReplyTo: headers.inReplyTo } : {}),
    ...(headers.references ? { references: headers.references } : {}),
    ...(reply ? { replyTo: address(facts.mailbox.name, reply) } : {}),
    headers: { ...headers.extra },
    envelope: {
      from: headers.returnPath ?? reply ?? facts.mailbox.address,
      // Alone: whoever else gets it has a mail of their own, and Bcc stands nowhere else.
      to: [address('', mail.to_address).address],
    },
    attachments: await Promise.all(
      facts.attachments.map(async (a) => ({
        filename: a.name,
        contentType: a.type,
        content: await desk.files.read(mail.workspace_id, a.hash),
        ...(a.inline && a.contentId && html.includes(`cid:${a.contentId}`)
          ? { cid: a.contentId, contentDisposition: 'inline' as const }
          : { contentDisposition: 'attachment' as const }),
      })),
    ),
    date: new Date(facts.at),
  }
}

/** RFC 3834 §5: what answers a mail says so, what the desk sends of its own accord too. */
const automaticKind = ({ kind, data }: Facts): 'replied' | 'generated' | null => {
  if (data.isAutomatic === true) return 'replied'
  if (isWritten(kind)) return null
  return kind === 'acknowledgement' ? 'replied' : 'generated'
}

/** Signed for this recipient; reports about the mail come back to it as well. */
const replyTo = (desk: Desk, mail: OutgoingRow, facts: Facts): string | null => {
  const { ticket, side, mailbox, data } = facts
  const workspaceId = mail.workspace_id
  const to = mail.to_address.toLowerCase()
  if (facts.kind === 'approval') {
    const { approvalId, step, number } = data as { approvalId: string; step: number; number: number }
    return approvalAddress(desk.seal, { workspaceId, approvalId, step, number }, mailbox.address, to)
  }
  if (!ticket) return null
  return side
    ? sideAddress(desk.seal, { ...side, workspaceId, number: ticket.number }, mailbox.address, to)
    : replyAddress(desk.seal, { ...ticket, workspaceId }, mailbox.address, to)
}

/** A technician writes "via" the mailbox; the desk itself writes as the mailbox. */
const fromName = ({ author, mailbox, workspace, brand }: Facts): string => {
  if (author) return `${author.name} via ${mailbox.name}`
  if (brand.name !== brandName(mailbox.name, workspace)) return brand.name
  return mailbox.name === workspace ? workspace : `${workspace} ${mailbox.name}`
}

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
