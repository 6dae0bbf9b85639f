// Whether a mail was written by a person or by a machine, and by what kind of machine.
//
// Policy. Two machines must never talk to each other through a desk, and no automatic mail may reopen a ticket.
// - `own`: it claims to come from one of our own addresses. Nothing becomes of it.
// - `report`: a bounce, receipt or complaint about a mail (null return path, multipart/report, mailer-daemon).
// - `answer`: a machine's answer to a mail (out of office, "we got your mail"). Nothing becomes of it either.
// - `machine`: a machine wrote it unasked (an alarm, a list, a newsletter, noreply). It may be a request, so it
//   opens a ticket, but it is never answered automatically and never wakes a ticket.
// - `person`: everything else.
// X-Auto-Response-Suppress says what the sender wishes of us, not who the sender is: it is no evidence here
// (we honour the wish by judging acknowledgements with it).
// Sources: RFC 3834 (Auto-Submitted), RFC 2919/2369 (List-*), RFC 3462 (multipart/report), RFC 5321 §4.5.5.
//
// Example: `Auto-Submitted: auto-replied` → answer, because "it says of itself: auto-replied".

export type MailHeaders = ReadonlyMap<string, readonly string[]>

export interface AutomaticFacts {
  /** The envelope's MAIL FROM: an address, '' for the null path, null when nobody knows it. */
  returnPath: string | null
  /** Address of From, lower case; '' when there is none. */
  from: string
  subject: string
  /** By lower-case name. */
  headers: MailHeaders
  /** Whether From is an address this desk receives or sends with. */
  own: boolean
}

export type Origin = 'person' | 'machine' | 'answer' | 'report' | 'own'

export interface Judgement {
  origin: Origin
  because: string
}

export const judgeOrigin = (facts: AutomaticFacts): Judgement => {
  const first = (name: string): string => (facts.headers.get(name)?.[0] ?? '').trim().toLowerCase()
  if (facts.own) return { origin: 'own', because: `it claims to come from our own address ${facts.from}` }
  return (
    report(facts, first) ??
    answer(facts, first) ??
    machine(facts, first) ?? { origin: 'person', because: 'nothing says that a machine wrote it' }
  )
}

type First = (name: string) => string

/** Whether an address (or a bare From) is that of a mail system. */
export const isMailSystem = (from: string): boolean => daemon.test(from)

/** Whether a subject is that of a delivery report. */
export const isFailureSubject = (subject: string): boolean =>
  failure.test(subject) || failureElsewhere.test(subject)

const daemon =
  /^(?:mailer[-_.]?daemon|mail[-_.]?daemon|mailerdaemon|daemon|post[-_.]?master|mmdf|mail[-_.]?delivery[-_.]?(?:subsystem|system|service)|mailsystem|mail[-_.]?(?:master|gateway|router|robot)|smtp[-_.]?d(?:aemon)?|mta|ndr(?:[-_.]?administrator)?|bounces?(?:[-+=].*)?|microsoftexchange[0-9a-f]+)(?:\+.*)?(?:@|$|\s)/
const failure =
  /\b(?:undeliver(?:able|ed)|undelivered mail|delivery (?:status|failure|report|problem|error|notification)|(?:mail|message) (?:delivery|system)\b.*\b(?:fail|error|problem|status|report|notification)|fail(?:ure|ed) (?:notice|delivery|mail)|returned? (?:mail|to sender|message)|(?:could not|cannot|can't|unable to) (?:be delivered|deliver)|non[- ]?delivery|nondeliverable|unzustellbar|nicht zugestellt|non remis|no se (?:ha )?pud[oi]|rejected mail|delivery has failed|nicht zustellbar)\b/i

/** Without word boundaries, which these scripts do not have. */
const failureElsewhere =
  /配信(?:エラー|不能|できません)|送信(?:エラー|できません)|メールエラー|エラー通知|配送(?:エラー|失敗)|送達不能|退信|无法投递|無法投遞|無法傳遞|无法送达|반송|전송 실패|배달 실패|не доставлен|недоставлен|не удалось доставить/iu

const report = (facts: AutomaticFacts, first: First): Judgement | null => {
  const type = first('content-type')
  const judged = (because: string): Judgement => ({ origin: 'report', because })
  if (/^multipart\/report\b/.test(type)) return judged('it is a report about another mail (multipart/report)')
  if (
    /^(?:message\/(?:delivery-status|feedback-report|disposition-notification|global-delivery-status)|text\/rfc822-headers)\b/.test(
      type,
    )
  )
    return judged(`it is a report about another mail (${type.replace(/;.*/s, '')})`)
  if (daemon.test(facts.from)) return judged(`a mail system wrote it (${facts.from})`)
  if (facts.headers.has('x-failed-recipients'))
    return judged('it names recipients that could not be reached (X-Failed-Recipients)')
  if (facts.returnPath === '')
    return judged('its return path is empty, as for notices that must not be answered')
  if (first('return-path') === '<>')
    return judged('its Return-Path is empty, as for notices that must not be answered')
  if (
    isFailureSubject(facts.subject) &&
    (facts.from === '' || noReply.test(facts.from) || first('auto-submitted') !== '')
  )
    return judged('subject and sender are those of a delivery report')
  return null
}

const answered =
  /^(?:auto|auto(?:matic|mated|matische|-?generated)?[-_ ]?(?:re(?:ply|sponse)|response|antwort)|automatic reply|autoreply|auto(?:svar|vastaus)|out of (?:the )?office(?: reply)?|out-of-office|vacation(?: reply)?|away from (?:my|the) (?:mail|office|desk)|abwesen(?:heit|d)[^:]{0,40}|automatische antwort|automatisch antwoord|afwezig[^:]{0,30}|réponse automatique|absence du bureau|absent du bureau|respuesta autom[aá]tica|fuera de (?:la )?oficina|resposta autom[aá]tica|risposta automatica|fuori sede|automatiskt svar|automatisk svar|autosvar|frånvaro[^:]{0,30}|fravær[^:]{0,30}|automaattinen vastaus|poissaolo[^:]{0,30}|odpowiedź automatyczna|automatická odpověď|automatikus válasz|автоответ|автоматический ответ|автоматична відповідь|otomatik yanıt|自动回复|自動回覆|自動応答|不在通知|자동 회신)\s*(?:[:：]|$)/iu

const answer = (facts: AutomaticFacts, first: First): Judgement | null => {
  const said = autoSubmitted(first)
  const judged = (because: string): Judgement => ({ origin: 'answer', because })
  if (said === 'auto-replied') return judged('it says of itself: auto-replied')
  if (said !== '' && said !== 'no' && (first('in-reply-to') !== '' || first('references') !== ''))
    return judged(`it says of itself: ${said}, and it answers a mail`)
  if (/^auto[_-]?reply$/.test(first('precedence'))) return judged('it says of itself: Precedence auto_reply')
  for (const name of [
    'x-autoreply',
    'x-autorespond',
    'x-autoresponder',
    'x-auto-reply',
    'x-mail-autoreply',
    'x-autoreply-from',
    'x-autogenerated',
  ])
    if (facts.headers.has(name) && first(name) !== 'no')
      return judged(`it says of itself that it is an automatic answer (${name})`)
  if (/^(?:9; )?auto(?:responder|reply)/.test(first('x-post-messageclass')))
    return judged('it says of itself that it is an automatic answer')
  if (/^(?:oof|out of office)/.test(first('x-microsoft-antispam-mailbox-delivery')))
    return judged('it is an out-of-office answer')
  if (
    /\b(?:vacation|autorespond|auto-?reply)/.test(
      `${first('x-mailer')} ${first('user-agent')} ${first('delivered-to')}`,
    )
  )
    return judged('an auto-responder sent it')
  if (answered.test(facts.subject.trim())) return judged('its subject is that of an automatic answer')
  return null
}

const noReply =
  /^(?:(?:do[-_.]?)?no[-_.]?t?[-_.]?repl(?:y|ies)|nicht[-_.]?antworten|ne[-_.]?pas[-_.]?repondre|no[-_.]?responder|nao[-_.]?responda|noreply.*|.*[-_.]no[-_.]?reply|notifications?|alerts?|(?:auto)?mailer|autoresponder|autoreply|cron|daemon|root|nobody|listserv|majordomo|mailman)(?:[-+_=].*)?@/

/** Whether nobody reads answers at this address. */
export const isNoReply = (address: string): boolean => noReply.test(address)

const machine = (facts: AutomaticFacts, first: First): Judgement | null => {
  const said = autoSubmitted(first)
  const judged = (because: string): Judgement => ({ origin: 'machine', because })
  if (said !== '' && said !== 'no') return judged(`it says of itself: ${said}`)
  for (const name of [
    'list-id',
    'list-unsubscribe',
    'list-post',
    'list-help',
    'list-owner',
    'list-archive',
    'list-subscribe',
    'mailing-list',
    'x-mailing-list',
  ])
    if (facts.headers.has(name)) return judged(`it came through a mailing list (${name})`)
  const precedence = first('precedence')
  if (/^(?:bulk|list|junk)\b/.test(precedence)) return judged(`it says of itself: Precedence ${precedence}`)
  if (facts.headers.has('feedback-id')) return judged('it is a mass mailing (Feedback-ID)')
  if (noReply.test(facts.from)) return judged(`nobody reads answers at ${facts.from}`)
  return null
}

/** RFC 3834: keyword, then parameters or comments. */
const autoSubmitted = (first: First): string => first('auto-submitted').replace(/[;(\s].*$/s, '')
