// Delivery reports in words only: qmail, Exim, old sendmail, Exchange, Notes, Gmail, Yahoo, gateways of telephones …
//
// The notice is what stands above the returned mail. In it, recipients stand in places where mail systems put them:
// alone on a line, before a colon, in a quoted RCPT TO. What follows a recipient, up to the next, is the reason.
import type { BouncedRecipient, ReportFacts } from '../bounce.ts'
import { codeIn, isHard, meaningOf, statusIn, statusOf } from './codes.ts'
import { oneLine } from './delivery-status.ts'

/** Empty when it names nobody; null when it says of nothing that it was not delivered. */
export const readNotice = (facts: ReportFacts): BouncedRecipient[] | null => {
  const notice = noticeOf(facts.text)
  const failed = (facts.headers.get('x-failed-recipients') ?? []).flatMap(addressesIn)
  if (failed.length === 0 && !saysFailure(`${facts.subject}\n${notice}`)) return null
  const own = new Set([...(facts.headers.get('to') ?? []).flatMap(addressesIn), ...addressesIn(facts.from)])
  const places = placesOf(notice, own)
  const delayed =
    /will (?:be retried|continue|keep|try)|retr(?:y|ied) (?:until|for)|warning only|aborted after|still being retried|not yet been delivered|has been delayed|is delayed|delivery delayed|no action is required/i.test(
      notice,
    )
  for (const address of failed)
    if (!places.some((p) => p.address === address)) places.push(placeOf(notice, address))
  const named = failed.length > 0 ? places.filter((p) => failed.includes(p.address)) : places
  const list = named.length > 0 ? named : fallback(facts, notice, own)
  const seen = new Set<string>()
  return list.flatMap((place, i) => {
    if (seen.has(place.address)) return []
    seen.add(place.address)
    const next = list.slice(i + 1).find((p) => p.address !== place.address)?.from ?? notice.length
    const after = notice.slice(place.from, Math.max(place.at, next))
    // Reasons above the recipients ("550 … User unknown" in a transcript, "mailbox full" in an introduction).
    const words = tells(after)
      ? after
      : `${after}\n${lineAbout(notice, place.address)}\n${facts.subject}\n${notice}`
    const one = recipientOf(place.address, words, delayed)
    // A report that names only ourselves says nothing about us.
    return [own.has(place.address) ? { ...one, hard: false } : one]
  })
}

const recipientOf = (address: string, words: string, delayed: boolean): BouncedRecipient => {
  const without = words.replaceAll(address, ' ')
  const meaning = meaningOf(without)
  const status = statusIn(without) || statusOf(meaning)
  const action = delayed ? 'delayed' : 'failed'
  return {
    address,
    action,
    status: delayed && status.startsWith('5') && statusIn(without) === '' ? `4${status.slice(1)}` : status,
    smtpCode: codeIn(without),
    reason: oneLine(without.replace(/^[\s<>"':;,*•-]+/, '')),
    hard: isHard(action, status, without),
  }
}

const tells = (words: string): boolean =>
  statusIn(words) !== '' || codeIn(words) !== null || meaningOf(words) !== null

/** Where the returned mail begins. */
const returned =
  /^[ \t>]*(?:[-=_*#]{2,}[^\n]{0,20}(?:below this line|(?:this is a )?copy of|original message|original mail|unsent message|message (?:header|body|text|follows)|returned (?:message|mail)|headers? of|the (?:original|header|body)|transcript of (?:the )?message|undelivered message|message contents|rfc ?822|here is (?:a )?copy|元のメール)[^\n]*|(?:the )?(?:original|returned) (?:message|mail)(?: (?:header|text|was|is|follows|below))?[^\n]{0,30}:?|(?:your|the) (?:original )?message (?:headers? )?(?:follows|was):?|message headers? follow[^\n]*|the header of the[^\n]*|received:\s*(?:from|by|\()[^\n]*|return-path: [^\n]*)\s*$/im

const noticeOf = (text: string): string => {
  const cut = text.slice(0, 60_000)
  const at = returned.exec(cut)?.index ?? cut.length
  // A mark at the very top is no end of a notice.
  return addressesIn(cut.slice(0, at)).length > 0 ? cut.slice(0, at) : cut
}

const failure =
  /undeliver|not (?:be |been |get )?deliver|n[o']t (?:be )?(?:able to )?deliver|deliver\w* (?:\w+ ){0,6}fail|fail\w* (?:\w+ ){0,3}(?:deliver|recipient|permanent)|(?:unable|wasn't able|couldn't|could not|not able|trouble|problem|problems|error|errors) (?:\w+ ){0,6}(?:deliver|sending|transmitt)|did ?n[o']t reach|non[- ]?deliver|permanent(?:ly)? (?:fatal )?(?:error|fail|reject)|fatal error|returned (?:mail|to sender|message)|rejected (?:your|recipient|the)|bounce[ds]?\b|(?:user|recipient|host|address|domain|account|mailbox)[^.\n]{0,20}(?:unknown|not found|does not exist|unavailable|full|disabled|invalid)|unknown (?:user|recipient|host)|no such (?:user|recipient|mailbox)|over ?quota|quota exceeded|warning only|aborted after|delayed|undelivered|mailbox is full|not accepting|nicht zugestellt|unzustellbar|konnte nicht|non (?:remis|distribu)|n'a pas pu|no se (?:ha )?pud[oi]|no ha podido|impossibile|não (?:foi|pôde)|niet (?:worden )?afgeleverd|kunde inte|nie można|nie mogła|не (?:может|удалось|было)|送信できません|配信|届け|お届け|送達|無法|无法|退信/i

const saysFailure = (text: string): boolean => failure.test(text)

interface Place {
  address: string
  /** The start of its line. */
  from: number
  /** Just behind the address. */
  at: number
}

const address = '[A-Za-z0-9!#$%&\'*+/=?^_`{|}~.\\-"]{1,100}@[A-Za-z0-9.\\-\\[\\]]{1,200}[A-Za-z0-9\\]]'

/** Forms in which mail systems name the one they could not reach, surest first. */
const forms: readonly (readonly RegExp[])[] = [
  [
    new RegExp(`^[ \\t>*•-]*<(${address})>(?:[:,;]?[ \\t]*$|:|\\s*\\(expanded|\\.\\.\\.)`, 'gim'),
    new RegExp(
      `^[ \\t>*•-]*(?:(?:failed |final-|original-)?recipient(?: address)?|addressee|failed address)[ \\t]*[:=][ \\t]*(?:rfc822;[ \\t]*)?<?(${address})>?`,
      'gim',
    ),
  ],
  [new RegExp(`^[ \\t]*(?:[>*•-]+[ \\t]*)?["'<]*(${address})[>"']*[:;,.]?(?:[ \\t]+<\\1>)?[ \\t]*$`, 'gim')],
  [
    new RegExp(`^(?:<<<)?[ \\t]*[45]\\d\\d[ \\t-][^\\n]{0,60}?<(${address})>`, 'gm'),
    new RegExp(`rcpt to:?[ \\t]*\\n?[ \\t]*<?(${address})`, 'gi'),
  ],
  [
    new RegExp(
      `^[ \\t]*["'<]*(${address})[>"']*[ \\t]*(?:on \\d|:|;|,|\\(|-{1,2}[ \\t]|\\.\\.\\.|invalid|not |unknown|user|mailbox|error|was |is |has |could|failed|did)`,
      'gim',
    ),
  ],
  [
    new RegExp(
      `(?:rejected recipient|recipient|user|address|mailbox|deliver(?:ed|y)? (?:the message |your message |mail |email |message )?to|deliver to|failed for|message to|sent to|mail to|reach|for)[ \\t]*(?:the following )?(?:address(?:es)?|recipients?)?[ \\t]*[:=]?[ \\t]*\\n?[ \\t]*['"<(\\[]*(${address})`,
      'gi',
    ),
  ],
  [new RegExp(`^[ \\t>*•-]*(?:to|address|user|email)[ \\t]*[:=][ \\t]*<?(${address})>?`, 'gim')],
]

const placesOf = (notice: string, own: ReadonlySet<string>): Place[] => {
  for (const rank of forms) {
    const places = rank
      .flatMap((form) => [...notice.matchAll(form)])
      .sort((a, b) => a.index - b.index)
      .flatMap((match) => {
        const found = clean(match[1] ?? '')
        if (found === '' || isSystem(found) || own.has(found)) return []
        return [{ address: found, ...around(notice, match.index + match[0].length) }]
      })
    if (places.length > 0) return places
  }
  return []
}

const clean = (text: string): string => text.replace(/^["'`]+|["'`.]+$/g, '').toLowerCase()

const isSystem = (text: string): boolean =>
  /^(?:post-?master|mailer-?daemon|abuse|noc|support|root|helpdesk|mail-?admin|administrator|hostmaster|sysadmin)@/.test(
    text,
  )

const addressesIn = (text: string): string[] =>
  [...text.matchAll(new RegExp(address, 'g'))].map((m) => clean(m[0]))

const placeOf = (notice: string, wanted: string): Place => {
  const at = notice.toLowerCase().indexOf(wanted)
  return { address: wanted, ...around(notice, at < 0 ? 0 : at + wanted.length) }
}

const around = (notice: string, at: number): Omit<Place, 'address'> => ({
  from: notice.lastIndexOf('\n', Math.max(0, at - 1)) + 1,
  at,
})

const lineAbout = (notice: string, wanted: string): string =>
  notice
    .split('\n')
    .filter((line) => line.toLowerCase().includes(wanted))
    .join('\n')

/** A mail system names its own users without their domain. */
const localIn = (from: string, notice: string): Place | null => {
  const domain = /@([^\s<>@]{1,200}?)>?\s*$/.exec(from.slice(0, 300))?.[1]?.toLowerCase()
  const name = /\brecipients?\b[^:\n]{0,200}(?:\n[^:\n]{0,200}){0,3}:\s{1,10}([\w.-]{2,64})\s*$/im.exec(
    notice,
  )
  return domain && name?.[1]
    ? { address: `${name[1].toLowerCase()}@${domain}`, ...around(notice, name.index + name[0].length) }
    : null
}

/** Nobody named in a known place: any other address of the notice, else whom the returned mail was for. */
const fallback = (facts: ReportFacts, notice: string, own: ReadonlySet<string>): Place[] => {
  const local = localIn(facts.from, notice)
  if (local) return [local]
  const other = addressesIn(notice).filter((a) => !own.has(a) && !isSystem(a))
  const first = other[0]
  if (first !== undefined) return [placeOf(notice, first)]
  const rest = `${facts.returned}\n${facts.text}`
  const to = /^[>| \t]{0,20}(?:X-Original-To|Delivered-To|To):[^\n]*?([^\s<>@,;"']+@[^\s<>,;"']+)/im.exec(
    rest,
  )?.[1]
  if (to) return [{ address: to.toLowerCase(), from: 0, at: 0 }]
  // A notice to ourselves about a user of our own: better than nobody.
  const mine = addressesIn(notice).find((a) => !isSystem(a))
  return mine === undefined ? [] : [placeOf(notice, mine)]
}
