// Whether a mailbox sends: a mail really leaves the way its replies do, and the other side's answer is told.
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import type { Desk } from '../../../platform/desk.ts'
import { newId } from '../../../platform/ids.ts'
import { loadSettings } from '../../workspace/index.ts'
import { postOfMailbox } from '../send/transport.ts'
import { judgeTrouble } from '../send/trouble.ts'
import { loadMailbox } from '../store/mailboxes.ts'
import type { Tried } from './receiving.ts'

const words = {
  en: {
    subject: 'A test of your mailbox',
    text: 'This mail was sent from the settings of the mailbox {mailbox}. It arrived, so sending works.\n',
  },
  de: {
    subject: 'Ein Test Ihres Postfachs',
    text: 'Diese Mail wurde aus den Einstellungen des Postfachs {mailbox} gesendet. Sie ist angekommen, also funktioniert das Senden.\n',
  },
} as const

export const trySending = async (
  desk: Desk,
  workspaceId: string,
  id: string,
  to: string,
): Promise<Tried | Refusal> => {
  const { row, settings } = await desk.db.inWorkspace(workspaceId, async (tx) => ({
    row: await loadMailbox(tx, workspaceId, id),
    settings: await loadSettings(tx, workspaceId),
  }))
  if (!row) return refuse('not_found', 'There is no such mailbox.')
  const post = postOfMailbox(desk, row)
  if (!post)
    return {
      ok: false,
      message:
        'This mailbox has no way to send: set its own mail server, or the desk’s with HANDRAIL_SMTP_URL.',
    }
  const { subject, text } = words[(row.language ?? settings.language) === 'de' ? 'de' : 'en']
  const domain = row.address.slice(row.address.lastIndexOf('@') + 1)
  try {
    const info = await post.send({
      from: { name: row.name.replace(/[\p{Cc}"<>\\]+/gu, ' '), address: row.address },
      to: { name: '', address: to },
      envelope: { from: row.address, to: [to] },
      messageId: `<${newId()}@${domain}>`,
      date: new Date(desk.clock.now().epochMilliseconds),
      subject,
      text: text.replace('{mailbox}', row.address),
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    })
    return { ok: true, message: `Sent; the server answered: ${answerIn(info.response)}` }
  } catch (error) {
    return { ok: false, message: judgeTrouble(error).words }
  }
}

const answerIn = (response: unknown): string =>
  String(response ?? '')
    .replace(/[\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 300)
