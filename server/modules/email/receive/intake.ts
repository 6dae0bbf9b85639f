// The way of a mail into the desk: bytes to disk, parsed in a thread, judged and committed with others.

import type { Desk } from '../../../platform/desk.ts'
import { newId } from '../../../platform/ids.ts'
import { openParser, type Parser } from '../parse/pool.ts'
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
  /** A failed row of the ledger which this delivery is judged for again. */
  replaces?: { id: string; receivedAt: string }
  /** It is not even to be read: it goes into the ledger as failed, for this reason. */
  problem?: string
}

export interface Intake {
  /** Resolves when ledger row and ticket are committed. Throws when they could not be: then nothing happened. */
  receive(delivery: Delivery): Promise<Received>
  /** The sender of this bare mail has heard that we have it. */
  heard(workspaceId: string, id: string): void
  close(): Promise<void>
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
    close: async () => {
      await lanes.close()
      await parser.close()
    },
  }
}

const takeIn = async (
  desk: Desk,
  parser: Parser,
  { workspaceId, mailboxId, raw, envelope, fetched, replaces, problem }: Delivery,
): Promise<Incoming> => {
  const [{ hash, size }, result] = await Promise.all([
    desk.files.put(workspaceId, raw),
    problem ? { problem } : parser.parse(raw),
  ])
  const mail = 'mail' in result ? result.mail : null
  const { key, isBare } = duplicateKey(mail, hash, fetched ?? replaces !== undefined)
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
    attachments: mail ? await Promise.all(mail.attachments.map((a) => keep(desk, workspaceId, a))) : [],
  }
}

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
