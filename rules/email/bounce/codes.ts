// Codes and words of refusing servers: enhanced status, reply code, and what the words mean.

/** RFC 3463; not a piece of an IP address or a version. */
const enhanced = /(?:^|[\s:;,([{#"'=<_-])([245]\.\d{1,2}\.\d{1,3})(?![.\d])(?=[\s:;,)\]}"'>.-]|$)/g
const reply =
  /(?:^|[\s:;([<"'#=,-])(25[0-2]|[45][0-5]\d)(?=[\s:;,)\]"'>._-]|$)(?!\.\d)(?!\s*(?:bytes|kb|mb|hours?|days?|minutes?))/gi

/** The most telling of a text: not the vague x.0.0 where a better one stands beside it. */
export const statusIn = (text: string): string => {
  const all = [...text.matchAll(enhanced)].map((m) => m[1] ?? '')
  return (
    all.find((s) => !isVague(s) && !s.startsWith('2')) ?? all.find((s) => !s.startsWith('2')) ?? all[0] ?? ''
  )
}

export const isVague = (status: string): boolean => status === '' || /^[245]\.0\.0$/.test(status)

export const codeIn = (text: string): number | null => {
  const all = [...text.matchAll(reply)].map((m) => Number(m[1]))
  return (
    all.find((code) => code >= 400 && code < 560) ?? all.find((code) => code >= 200 && code < 300) ?? null
  )
}

export type Meaning =
  | 'full'
  | 'refused'
  | 'too-large'
  | 'busy'
  | 'expired'
  | 'disabled'
  | 'moved'
  | 'no-mail'
  | 'no-host'
  | 'no-user'
  | null

/** In the order they are asked: what says nothing about the address comes first. */
const meanings: readonly [Exclude<Meaning, null>, RegExp][] = [
  // How Microsoft 365 says that there is nobody of that name.
  ['no-user', /recipient address rejected: access denied/i],
  [
    'full',
    /(?:mail ?box|account|mail ?folder|folder|quota|inbox|maildir|disk|storage|user)[^.]{0,60}(?:\bfull\b|exceed|over ?quota|over (?:its|the|their) (?:quota|limit)|no space)|over ?(?:disk )?quota|(?:exceed(?:s|ed|ing)?|above|out of) [^.]{0,30}(?:quota|storage)|quota (?:full|violat|exceed)|insufficient (?:disk )?(?:space|storage)|mail(?:box)? (?:size|space) limit|not enough (?:storage )?space|boîte [^.]{0,20}pleine|postfach[^.]{0,20}voll|buzón[^.]{0,20}lleno|messages in recipient's mailbox exceeded/i,
  ],
  [
    'too-large',
    /(?:message|mail|size|header)[^.]{0,40}(?:too (?:big|large|long)|exceeds? [^.]{0,40}(?:size|maximum|limit))|(?:max(?:imum)?|fixed) (?:message |file )?(?:size|limit)|size limit|too large for/i,
  ],
  [
    'refused',
    /\bspam\b|spamhaus|\bdnsbl\b|\brbl\b|black ?list|block(?:ed|ing|list)|reputation|\bspf\b|\bdkim\b|\bdmarc\b|virus|malware|content (?:reject|filter|denied)|(?:policy|security) (?:reason|restriction|violation|reject)|against (?:\S+ )?policy|reverse dns|\bptr\b|relay(?:ing)? (?:denied|not permitted|access denied|not allowed)|not (?:permitted|allowed) to relay|unauthenticated|authentication (?:required|failed)|access denied|client host rejected|sender (?:address )?(?:rejected|denied|verify failed)|(?:sender|from)[^.]{0,40}not allowed|banned|open relay|insecure mail relay|unsolicited|not authori[sz]ed to send|no relaying|authentication checks? failed|virus|infected|prohibited|untrusted|abuse|rejected (?:due to|by|for) (?:content|policy|security|our)|validation failed|service refus|recipient preferences|(?:unrout(?:e)?able|bad|invalid|unknown|unverified) sender|(?:domain of )?sender(?:'s)? (?:address|domain)[^\n]{0,60}(?:not|reject|denied|invalid)/i,
  ],
  [
    'disabled',
    /(?:account|mailbox|user|recipient|address)[^.]{0,40}(?:disabled|suspend|inactive|not active|deactivated|locked|closed|expired|discontinued|terminated)|(?:disabled|suspended|inactive|deactivated) (?:account|mailbox|user|recipient)|temporarily (?:disabled|locked)/i,
  ],
  [
    'moved',
    /has moved|user moved|(?:has|have) changed (?:its|their|his|her)? ?(?:e-?mail )?address|mailbox moved|no longer (?:using|accept)[^.]{0,20}address/i,
  ],
  [
    'no-mail',
    /does not accept (?:e-?)?mail|null ?mx|not accepting network messages|no mail (?:is )?accept|not accepting (?:any )?mail/i,
  ],
  [
    'no-host',
    /(?:host|domain|server|name|dns)[^\n]{0,60}(?:not found|unknown|not known|does(?:n't| not) exist|lookup (?:fail|error))|couldn't find (?:a|any) (?:mail exchanger|host)|could not find a gateway|no mx found|unrouteable|unroutable|(?:host|domain|hostname) (?:unknown|not found)|unknown (?:host|domain|mail host)|no such (?:domain|host)|couldn't find any host|name service error|bad destination (?:mailbox|host|system)|nxdomain|illegal host|no (?:mx|a) record|mail loops? back to me|invalid domain/i,
  ],
  [
    'no-user',
    /(?:user|recipient|mailbox|address|account|addressee|login|alias|local part|subscriber|inbox|member|destinataire|empfänger|usuario|destinatario)[^.\n]{0,60}(?:unknown|not (?:found|exist|recogni[sz]ed|known|listed|a valid|valid|available|local|present|our customer|a known)|does(?:n't| not) (?:exist|have)|invalid|is no longer|could not be found|couldn't be found|unbekannt|inconnu|wasn't found|n'existe|no existe|existiert nicht)|(?:unknown|invalid|no such|non-?existent|bad|undefined|incorrect|unrecogni[sz]ed|not a valid|illegal)[ -]*(?:local )?(?:user|recipient|mail ?box|address|account|addressee|login|alias|name|person|party|destination|rcpt|mail ?id|subscriber|inbox|local[ -]part|mobile|destinataire)|no (?:mailbox|such|valid recipients?|account|one|person) ?(?:here|by|there|with|for|user|person)?|(?:does(?:n't| not)) have (?:a|an) [^.]{0,40}account|vrfy failed|bad_recipient|invalid (?:final delivery )?user-?id|not listed in|is not a (?:local|known|registered)|not (?:in|found in)[^.\n]{0,30}(?:directory|address book|list)|(?:存在しません|見つかりません|該当|ありません)|user not|gone away|unknown \(?in|adresse[^.]{0,30}(?:introuvable|nicht gefunden)/i,
  ],
  [
    'expired',
    /(?:has been|was|been) (?:in the )?queue[d]? too long|(?:retry|delivery|queue)[^.]{0,30}(?:time(?:d)? ?out|expired|timeout exceeded)|giving up|could not be delivered (?:for|after|within)|not been able to deliver|all hosts[^.]{0,40}failing for a long time|unable to deliver message after|after multiple retries|message (?:has )?expired|aborted after|delivery time expired/i,
  ],
  [
    'busy',
    /connection (?:timed out|refused|reset|lost|dropped)|operation timed out|no route to host|network (?:is )?unreachable|temporar(?:y|ily)|try again later|too many (?:connections|messages|recipients)|resources|greylist|rate limit|server (?:busy|down|unavailable|not responding)|timed? ?out|deferred/i,
  ],
]

export const meaningOf = (words: string): Meaning =>
  meanings.find(([, form]) => form.test(words.slice(0, 4000)))?.[0] ?? null

const standard: Readonly<Record<Exclude<Meaning, null>, string>> = {
  full: '5.2.2',
  'too-large': '5.3.4',
  refused: '5.7.1',
  disabled: '5.2.1',
  moved: '5.1.6',
  'no-mail': '5.1.10',
  'no-host': '5.1.2',
  'no-user': '5.1.1',
  expired: '4.4.7',
  busy: '4.4.1',
}

/** The status that words stand for; '' when they say nothing we know. */
export const statusOf = (meaning: Meaning): string => (meaning ? standard[meaning] : '')

/** Whether the address itself is gone. The words are asked first, the code after. */
export const isHard = (action: string, status: string, words: string): boolean => {
  if (action !== 'failed') return false
  const meaning = meaningOf(words)
  if (meaning === 'no-user' || meaning === 'moved') return true
  // The DNS may be back tomorrow.
  if (meaning === 'no-host' || meaning === 'no-mail') return !status.startsWith('4')
  if (meaning !== null) return false
  return /^5\.1\.(?:1|2|3|6|10)$/.test(status)
}
