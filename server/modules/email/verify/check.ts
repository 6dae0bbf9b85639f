// Checks who vouches for a mail that came over SMTP: SPF, DKIM, DMARC and ARC, within a time that nobody notices.
//
// - From a public address: everything. From an address of our own network (a relay before us, a container's gateway):
//   the relay's address says nothing of the sender, so only a signature counts, and without one nothing is asked.
// - So many mails at once, three seconds for each; a mail is never failed and never kept waiting longer.
// - Large mails are read in pieces, so that the others go on meanwhile.
import { BlockList, isIP } from 'node:net'
import { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import type { SenderFacts } from '../../../../rules/email/verdict.ts'
import type { Desk } from '../../../platform/desk.ts'
import { lookupOf } from './lookup.ts'
import { findRelevant, type Relevant } from './relevant.ts'

/** Who handed the mail in. */
export interface Client {
  ip: string
  helo: string
}

export interface Checked {
  /** null: nothing was found out, and `why`. */
  facts: SenderFacts | null
  why: string
  /** The check did not work this time. */
  tried: boolean
  /** It came from our own network or from a mail server of ours, whose word on its sender may count. */
  isNear: boolean
}

export const budgetMillis = 3000
const atOnce = 64
const piece = 256 * 1024

let running = 0

/** `client` null: it was fetched, and whoever handed it in first is not known. Never rejects. */
export const checkSender = async (
  desk: Desk,
  raw: Uint8Array,
  { envelopeFrom, client }: { envelopeFrom: string | null; client: Client | null },
): Promise<Checked> => {
  const isNear = client === null || isOwnNetwork(client.ip)
  const not = (why: string, tried: boolean): Checked => ({ facts: null, why, tried, isNear })
  if (!desk.config.verifySenders) return not('senders are not checked here (HANDRAIL_VERIFY_SENDERS)', false)
  const { head, body } = split(raw)
  const envelopeDomain = (envelopeFrom || client?.helo || '').replace(/^.*@/, '')
  const relevant = findRelevant(head, envelopeDomain)
  if (isNear && !relevant.hasSignatures) return not(unsigned, false)
  if (running >= atOnce) return not('too many mails came at once to check their senders', true)
  running += 1
  try {
    // Loaded by the first mail, and not out of its time.
    await import('mailauth')
    const facts = await within(
      budgetMillis,
      work(desk, { ...relevant, body }, envelopeFrom, isNear ? null : client),
    )
    return facts ? { facts, why: '', tried: true, isNear } : not(unsigned, false)
  } catch (error) {
    desk.log.debug({ err: error }, 'a sender could not be checked')
    return not('its sender could not be checked in time', true)
  } finally {
    running -= 1
  }
}

const unsigned = 'no signature vouches for it, and it came through a server that was not asked'

/** `client` null: only signatures count. null: they say nothing. */
const work = async (
  desk: Desk,
  { head, body, asksSpf, arcHead }: Relevant & { body: Buffer },
  envelopeFrom: string | null,
  client: Client | null,
): Promise<SenderFacts | null> => {
  const { authenticate } = await import('mailauth')
  const sealed = arcHead ? sealOf(desk, arcHead, body) : null
  const { spf, dkim, dmarc } = await authenticate(mailOf(head, body), {
    ...(client && asksSpf ? { ip: client.ip, helo: client.helo, sender: envelopeFrom ?? '' } : {}),
    mta: desk.config.mailDomain,
    resolver: lookupOf(desk),
    trustReceived: false,
    disableArc: true,
    disableBimi: true,
    rejectRsaSha1: true,
  })
  // A signature over only a part of the text vouches for nothing below it.
  const isWhole = dmarc !== false && (dmarc.alignment?.spf?.result || !dmarc.alignment?.dkim?.underSized)
  const facts: SenderFacts = {
    domain: dmarc === false ? '' : (dmarc.status.header?.from ?? ''),
    spf: client && asksSpf && spf ? { result: spf.status.result, domain: spf.domain ?? '' } : null,
    dkim: dkim.results.map((d) => ({
      result: d.status.underSized ? 'policy' : d.status.result,
      domain: d.signingDomain ?? '',
    })),
    dmarc:
      dmarc === false
        ? null
        : {
            result: dmarc.status.result === 'pass' && !isWhole ? 'neutral' : dmarc.status.result,
            policy: dmarc.policy ?? '',
          },
    arc: sealed ? await sealed : null,
  }
  if (client) return facts
  // Behind a relay SPF cannot vouch, so that a DMARC failure proves nothing.
  if (facts.dmarc?.result !== 'pass' && !facts.dkim.some((d) => d.result === 'pass')) return null
  return facts.dmarc?.result === 'fail' ? { ...facts, dmarc: { ...facts.dmarc, policy: '' } } : facts
}

/** Shown, and no more: whoever sealed it is not known here. */
const sealOf = async (desk: Desk, head: string, body: Buffer): Promise<string | null> => {
  try {
    const { authenticate } = await import('mailauth')
    const { arc } = await within(
      budgetMillis / 2,
      authenticate(mailOf(head, body), {
        mta: desk.config.mailDomain,
        resolver: lookupOf(desk),
        disableDmarc: true,
        disableBimi: true,
      }),
    )
    return arc ? (arc.status?.result ?? null) : null
  } catch {
    return null
  }
}

const mailOf = (head: string, body: Buffer): Readable => Readable.from(pieces(head, body))

async function* pieces(head: string, body: Buffer): AsyncGenerator<Buffer> {
  yield Buffer.from(`${head}\r\n\r\n`, 'latin1')
  for (let at = 0; at < body.length; at += piece) {
    yield body.subarray(at, at + piece)
    await turn()
  }
}

const longestHead = 512 * 1024

const split = (raw: Uint8Array): { head: string; body: Buffer } => {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const start = bytes.subarray(0, longestHead).toString('latin1')
  const end = /\r?\n\r?\n/.exec(start)
  if (!end) return { head: start, body: bytes.subarray(longestHead) }
  return { head: start.slice(0, end.index), body: bytes.subarray(end.index + end[0].length) }
}

const own = new BlockList()
own.addSubnet('10.0.0.0', 8)
own.addSubnet('172.16.0.0', 12)
own.addSubnet('192.168.0.0', 16)
own.addSubnet('127.0.0.0', 8)
own.addSubnet('169.254.0.0', 16)
own.addAddress('::1', 'ipv6')
own.addSubnet('fc00::', 7, 'ipv6')
own.addSubnet('fe80::', 10, 'ipv6')

/** What is no address at all belongs to nobody outside. */
const isOwnNetwork = (ip: string): boolean => {
  const plain = ip.replace(/^::ffff:/i, '')
  const family = isIP(plain)
  return family === 0 || own.check(plain, family === 6 ? 'ipv6' : 'ipv4')
}

const within = <T>(millis: number, result: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not within ${millis} ms`)), millis)
    result.then(resolve, reject).finally(() => clearTimeout(timer))
  })
