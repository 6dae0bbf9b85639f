// The way of a mail into the desk: bytes to disk, parsed in a thread, judged and committed with others.

import type { Desk } from '../../../platform/desk.ts'
import { newId } from '../../../platform/ids.ts'
import type { ParsedMail } from '../parse/parsed.ts'
import { openParser, type Parser } from '../parse/pool.ts'
import { signatureOfMail } from '../signature/of-mail.ts'
import { type Checked, type Client, checkSender } from '../verify/check.ts'
import { committer } from './committer.ts'
import type { Envelope, Incoming, Received, StoredAttachment } from './incoming.ts'
import { duplicateKey, Heard } from './once.ts'

export interface Delivery {
  workspaceId: string
  mailboxId: string
  raw: Uint8Array
  envelope: Envelope
  /** It lies on a mail server from which it was fetched, and may be fetched again. */
  fetched?: boolean
  /** Who handed it in over SMTP or a webhook; left out where nobody knows. */
  client?: Client | undefined
  /** From a file of old mails: nobody is told anything, and no storm is seen in it. */
  imported?: boolean
  /** A row of the ledger which this delivery is judged for again. */
  replaces?: { id: string } & NonNullable<Incoming['replaces']>
  /** It is not even to be read: it goes into the ledger as failed, for this reason. */
  problem?: string
}

export interface Intake {
  /** Resolves when ledger row and ticket are committed. Throws when they could not be: then nothing happened. */
  receive(delivery: Delivery): Promise<Received>
  /** The sender of this bare mail has heard that we have it. */
  heard(workspaceId: string, id: string): void
  /** Reads a kept mail once more, with its attachments on disk; null: it cannot be read. */
  read(workspaceId: string, raw: Uint8Array): Promise<ReadMail | null>
  close(): Promise<void>
}

export interface ReadMail {
  mail: ParsedMail
  attachments: readonly StoredAttachment[]
  signature: Incoming['signature']
}

export const openIntake = (desk: Desk, parser: Parser = openParser()): Intake => {
  const heard = new Heard()
  const lanes = committer(desk, heard)
  return {
    receive: async (delivery) => {
      const incoming = await takeIn(desk, parser, delivery)
      const received = await lanes.commit(incoming)
      desk.metrics.mails.inc({ fate: received.fate })
      return received
    },
    heard: (workspaceId, id) => {
      heard.add(id)
      lanes.release(workspaceId, id)
    },
    read: async (workspaceId, raw) => {
      const result = await parser.parse(raw)
      if (!('mail' in result)) return null
      const { mail } = result
      const [attachments, signature] = await Promise.all([
        keepAll(desk, workspaceId, mail),
        signatureOfMail(desk, workspaceId, raw, mail),
      ])
      return { mail, attachments, signature }
    },
    close: async () => {
      await lanes.close()
      await parser.close()
    },
  }
}

const takeIn = async (desk: Desk, parser: Parser, delivery: Delivery): Promise<Incoming> => {
  const { workspaceId, mailboxId, raw, envelope, fetched, imported, replaces, problem } = delivery
  const [{ hash, size }, result, checked] = await Promise.all([
    desk.files.put(workspaceId, raw),
    problem ? { problem } : parser.parse(raw),
    vouch(desk, delivery),
  ])
  const mail = 'mail' in result ? result.mail : null
  const { key, isBare } = duplicateKey(mail, hash, fetched ?? (replaces !== undefined || imported === true))
  return {
    id: replaces?.id ?? newId(),
    replaces: replaces ?? null,
    workspaceId,
    mailboxId,
    envelope,
    rawHash: hash,
    size,
    duplicateKey: key,
    isBare,
    mail,
    problem: 'problem' in result ? result.problem : '',
    attachments: mail ? await keepAll(desk, workspaceId, mail) : [],
    signature: mail ? await signatureOfMail(desk, workspaceId, raw, mail) : null,
    checked,
    imported: imported ?? false,
  }
}

const vouch = async (desk: Desk, delivery: Delivery): Promise<Checked> => {
  const { fetched, imported, replaces, problem, client, raw, envelope } = delivery
  const not = (why: string, tried: boolean): Checked => ({ facts: null, why, tried, isNear: false })
  if (imported) return not('it was brought in from a file', false)
  if (replaces) return not('its sender can be checked only when it comes in', true)
  if (problem) return not('it was not read', true)
  if (client || fetched)
    return checkSender(desk, raw, { envelopeFrom: envelope.from, client: client ?? null })
  return { ...not('nobody knows which server handed it in', false), isNear: true }
}

const keepAll = (desk: Desk, workspaceId: string, mail: ParsedMail): Promise<StoredAttachment[]> =>
  Promise.all(mail.attachments.map((a) => keep(desk, workspaceId, a)))

const keep = async (
  desk: Desk,
  workspaceId: string,
  {
    name,
    type,
    content,
    contentId,
    inline,
  }: { name: string; type: string; content: Uint8Array; contentId: string | null; inline: boolean },
): Promise<StoredAttachment> => ({
  name,
  type,
  contentId,
  inline,
  ...(await desk.files.put(workspaceId, content)),
})
