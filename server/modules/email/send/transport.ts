// How a mailbox's mail leaves: by its own server, straight to the recipients, or by the desk's server; signed where it
// has a key (RFC 6376). Pooled connections are kept while the settings stay as they are.
import type { SentMessageInfo } from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js'
import type { Desk } from '../../../platform/desk.ts'
import { openSecret } from '../mailbox/secrets.ts'
import { dkimOf, sendingOf } from '../mailbox/settings.ts'
import { loadMailboxes, type MailboxRow } from '../store/mailboxes.ts'
import { openDeskServer } from './transport/desk-server.ts'
import { openDirect } from './transport/direct.ts'
import { openOwnServer } from './transport/own-server.ts'
import type { Post } from './transport/post.ts'
import { tellNotSent, tellSent } from './transport/state.ts'

interface Kept {
  /** Of the settings it was opened with. */
  mark: string
  post: Post
}

const kept = new WeakMap<Desk, Map<string, Kept>>()
const closed = new WeakSet<Desk>()

/** The way of a mailbox, or of the workspace's first one; null while there is none. */
export const postFor = async (
  desk: Desk,
  workspaceId: string,
  mailboxId: string | null,
): Promise<Pick<Post, 'send'> | null> => {
  const rows = await desk.db.inWorkspace(workspaceId, (tx) => loadMailboxes(tx, workspaceId))
  const row = rows.find((m) => m.id === mailboxId) ?? rows[0]
  return row ? postOfMailbox(desk, row) : null
}

export const postOfMailbox = (desk: Desk, row: MailboxRow): Pick<Post, 'send'> | null => {
  const post = wayOf(desk, row)
  return post && { send: (mail) => sendFrom(desk, row, post, mail) }
}

/** Whether anything can leave at all: by the desk's server, or by a mailbox's own way. */
export const hasWay = (desk: Desk, rows: readonly MailboxRow[]): boolean =>
  desk.config.smtpUrl !== undefined || rows.some((row) => row.sending !== null)

/** A mail that is under way may still leave afterwards, over a connection of its own. */
export const closePost = (desk: Desk): void => {
  closed.add(desk)
  for (const { post } of kept.get(desk)?.values() ?? []) post.close()
  kept.delete(desk)
}

const sendFrom = async (
  desk: Desk,
  row: MailboxRow,
  post: Post,
  mail: SMTPPool.MailOptions,
): Promise<SentMessageInfo> => {
  try {
    const info = await post.send({ ...mail, ...signing(desk, row) })
    await tellSent(desk, row)
    return info
  } catch (error) {
    await tellNotSent(desk, row, error)
    throw error
  }
}

const signing = (desk: Desk, row: MailboxRow): Pick<SMTPPool.MailOptions, 'dkim'> => {
  const dkim = dkimOf(row)
  const privateKey = dkim && openSecret(desk, row, 'dkim')
  return dkim && privateKey
    ? { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey } }
    : {}
}

const wayOf = (desk: Desk, row: MailboxRow): Post | null => {
  const { smtpUrl, mailDomain } = desk.config
  const sending = sendingOf(row)
  if (sending?.by === 'direct') return openDirect(desk)
  if (sending) {
    const mark = JSON.stringify([sending, row.sending_password])
    return keep(desk, row.id, mark, () => openOwnServer(desk, row, sending))
  }
  return smtpUrl === undefined ? null : keep(desk, 'desk', smtpUrl, () => openDeskServer(smtpUrl, mailDomain))
}

const keep = (desk: Desk, key: string, mark: string, open: () => Post): Post => {
  if (closed.has(desk)) return once(open)
  const posts = kept.get(desk) ?? new Map<string, Kept>()
  kept.set(desk, posts)
  const known = posts.get(key)
  if (known?.mark === mark) return known.post
  known?.post.close()
  const post = open()
  posts.set(key, { mark, post })
  return post
}

const once = (open: () => Post): Post => ({
  send: async (mail) => {
    const post = open()
    try {
      return await post.send(mail)
    } finally {
      post.close()
    }
  },
  close: () => undefined,
})
