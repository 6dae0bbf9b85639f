// Checks who vouches for a mail that came over SMTP: SPF, DKIM, DMARC and ARC, within a time that nobody notices.
//
// - From a public address: everything. From an address of our own network (a relay before us, a container's gateway):
//   the relay's address says nothing of the sender, so only a signature counts, and without one nothing is asked.
// - So many mails at once, three seconds for each; a mail is never failed and never kept waiting longer.
// - Large mails are read in pieces, so that the others go on meanwhile.
import { BlockList, isIP } from 'node:net'
import { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { authenticate } from 'mailauth'
import type { SenderFacts } from '../../../../rules/email/verdict.ts'
import type { Desk } from '../../../platform/desk.ts'
import { lookupOf } from './lookup.ts'

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
  if (isNear && !isSigned(raw)) return not(unsigned, false)
  if (running >= atOnce) return not('too many mails came at once to check their senders', true)
  running += 1
  try {
    const facts = await within(budgetMillis, work(desk, raw, envelopeFrom, isNear ? null : client))
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
  raw: Uint8Array,
  envelopeFrom: string | null,
  client: Client | null,
): Promise<SenderFacts | null> => {
  const { spf, dkim, dmarc, arc } = await authenticate(Readable.from(pieces(raw)), {
    ...(client ? { ip: client.ip, helo: client.helo, sender: envelopeFrom ?? '' } : {}),
    mta: desk.config.mailDomain,
    resolver: lookupOf(desk),
    trustReceived: false,
    disableBimi: true,
    rejectRsaSha1: true,
  })
  // A signature over only a part of the text vouches for nothing below it.
  const isWhole = dmarc !== false && (dmarc.alignment?.spf?.result || !dmarc.alignment?.dkim?.underSized)
  const facts: SenderFacts = {
    domain: dmarc === false ? '' : (dmarc.status.header?.from ?? ''),
    spf: client && spf ? { result: spf.status.result, domain: spf.domain ?? '' } : null,
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
    arc: arc ? (arc.status?.result ?? null) : null,
  }
  if (client) return facts
  // Behind a relay SPF cannot vouch, so that a DMARC failure proves nothing.
  if (facts.dmarc?.result !== 'pass' && !facts.dkim.some((d) => d.result === 'pass')) return null
  return facts.dmarc?.result === 'fail' ? { ...facts, dmarc: { ...facts.dmarc, policy: '' } } : facts
}

async function* pieces(raw: Uint8Array): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  for (let at = 0; at < bytes.length; at += piece) {
    yield bytes.subarray(at, at + piece)
    await turn()
  }
}

const isSigned = (raw: Uint8Array): boolean =>
  /^dkim-signature:/im.test(
    Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, 65_536)).toString('latin1'),
  )

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
