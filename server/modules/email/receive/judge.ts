// What shall become of one mail, decided by rules/email on what was loaded. Nothing is written here.
//
// Order: known already → unreadable → ourselves → reports and automatic answers → blocked senders → its side
// conversation or thread → storms and senders who are disowned → forwarded for somebody → a ticket of its own.
import type { Verdict } from '../../../../contract/email/verdict.ts'
import { judgeAcknowledgement } from '../../../../rules/email/acknowledge.ts'
import { judgeApprovalAnswer } from '../../../../rules/email/approval.ts'
import { type Judgement, judgeOrigin } from '../../../../rules/email/automatic.ts'
import { judgeForward } from '../../../../rules/email/forward.ts'
import { judgeParticipants } from '../../../../rules/email/participants.ts'
import { judgeReport } from '../../../../rules/email/report.ts'
import { judgeSide } from '../../../../rules/email/side.ts'
import { judgeStorm } from '../../../../rules/email/storm.ts'
import { judgeThread, type ThreadFacts, type ThreadJudgement } from '../../../../rules/email/thread.ts'
import { isBlocked } from '../../../../rules/ticket/surgery/spam.ts'
import { iso } from '../../../platform/clock.ts'
import type { ParsedMail } from '../parse/parsed.ts'
import type { Known } from '../store/ledger.ts'
import { verdictOn } from '../verify/verdict.ts'
import { recipientsOf, referencesOf } from './addresses.ts'
import type { Decision, Opening } from './decision.ts'
import { threadFacts } from './evidence.ts'
import { type Incoming, type Sender, senderOf } from './incoming.ts'
import { type Heard, isHeld } from './once.ts'
import { visibleOf } from './words.ts'
import { reportedIds, type World } from './world.ts'

export const judge = (incoming: Incoming, world: World, heard: Heard): Decision => {
  const known = world.known.get(`${incoming.mailboxId} ${incoming.duplicateKey}`)
  if (known && known.id !== incoming.id && !isGone(incoming, known, heard, world.now))
    return {
      do: 'duplicate',
      because: 'this mail was received before',
      verdict: null,
      of: known.id,
      ticketId: known.ticketId,
      number: known.number,
    }
  return { ...judgeNew(incoming, world), ...(known ? { releases: [known.id] } : {}) }
}

/** A bare mail's twin that no longer counts: its sender heard us, or it is long ago. */
const isGone = (incoming: Incoming, known: Known, heard: Heard, now: Temporal.Instant): boolean =>
  incoming.isBare && (heard.has(known.id) || !isHeld(known.at, now))

/** Everything known of the mail in hand. */
interface Case {
  incoming: Incoming
  mail: ParsedMail
  sender: Sender | null
  origin: Judgement
  verdict: Verdict
  facts: ThreadFacts
  world: World
}

const judgeNew = (incoming: Incoming, world: World): Decision => {
  const { mail } = incoming
  if (!mail) return { do: 'fail', because: incoming.problem, verdict: null }
  const sender = senderOf(incoming)
  const origin = judgeOrigin({
    returnPath: incoming.envelope.from,
    from: sender?.address ?? (mail.headers.get('from')?.[0] ?? '').replace(/^.*</, '').toLowerCase(),
    subject: mail.subject,
    headers: mail.headers,
    own: sender !== null && world.ownAddresses.has(sender.address),
  })
  const trusted = world.mailboxes.get(incoming.mailboxId)?.trustedServer ?? null
  const verdict = incoming.replaces?.verdict ?? verdictOn(mail, incoming.checked, trusted)
  const facts = threadFacts(incoming, mail, { sender, verdict, origin }, world)
  const one: Case = { incoming, mail, sender, origin, verdict, facts, world }
  return aside(one) ?? keptOut(one) ?? inThread(one) ?? open(one)
}

/** Ourselves, reports and automatic answers: nothing is said in any ticket. */
const aside = ({ incoming, mail, origin, verdict, facts, world }: Case): Decision | null => {
  const about = facts.signed[0]?.candidate ?? facts.referred[0] ?? null
  let because = origin.because
  if (mail.bounce && origin.origin !== 'own') {
    const sent = reportedIds(incoming).flatMap((id) => world.sent.get(id) ?? [])
    const report = judgeReport(mail.bounce, sent)
    const delivery = sent.find((s) => s.id === report.about)
    if (delivery) return { do: 'report', because: report.because, verdict, report, delivery }
    const signed = facts.signed[0]
    // Without the Message-ID: the address it came to says about which ticket and to whom we wrote.
    if (signed && sent.length === 0)
      return {
        do: 'report-by-address',
        because,
        verdict,
        bounce: mail.bounce,
        ticketId: signed.candidate.ticketId,
        number: signed.candidate.number,
        address: signed.issuedTo,
      }
    because = `${because}; ${report.because}`
  }
  if (origin.origin === 'person' || origin.origin === 'machine') return null
  return {
    do: 'ignore',
    because: `${because}${about ? `; it is about ticket ${about.number}` : ''}`,
    verdict,
    ticketId: about?.ticketId ?? null,
    number: about?.number ?? null,
  }
}

/** Somebody blocked its sender. What an archive holds comes in all the same. */
const keptOut = ({ incoming, sender, verdict, world }: Case): Decision | null => {
  const by = sender && !incoming.imported ? isBlocked(sender.address, world.blocked) : null
  return by ? { do: 'bin', because: `mails of ${by} are blocked`, verdict } : null
}

/** Where it points to a ticket or side conversation, or must wait outside. null: it opens a ticket. */
const inThread = (one: Case): Decision | null => {
  const { incoming, mail, sender, origin, verdict, facts, world } = one
  if (!sender) return { do: 'fail', because: 'it names no sender', verdict }
  const side = judgeSide({
    sender: sender.address,
    isTeam: facts.sender?.isTeam ?? false,
    verdict: verdict.result,
    ...world.sides.of({
      recipients: recipientsOf(incoming),
      mailIds: referencesOf(incoming),
      sender: sender.address,
    }),
  })
  const judged = answerTo(one) ?? side ?? judgeThread(facts)
  const automatic = origin.origin === 'machine' ? origin.because : ''
  const hold = (because: string, at: { ticketId: string; number: number } | null): Decision => ({
    do: 'hold',
    because,
    verdict,
    ticketId: at?.ticketId ?? null,
    number: at?.number ?? null,
  })
  const storm = stormOf(one)
  if (!storm.calm)
    return storm.do === 'hold'
      ? hold(storm.because, judged.do === 'open' ? null : judged)
      : { do: 'ignore', because: storm.because, verdict, ticketId: null, number: null }
  if (judged.do === 'hold') return hold(judged.because, judged)
  if (judged.do === 'answer') return { ...judged, mail, verdict, automatic }
  if (verdict.result === 'failed') return hold(verdict.because, null)
  if (judged.do === 'open') return null
  if ('conversationId' in judged) return { ...judged, do: 'join-side', mail, sender, verdict, automatic }
  return {
    ...judged,
    mail,
    sender,
    verdict,
    automatic,
    authorId: facts.sender?.id ?? null,
    participants: judged.mayCopy
      ? [...copied(one), ...(incoming.imported && !facts.sender?.isTeam ? [sender] : [])]
      : [],
    language: languageOf(one),
  }
}

/** null: no question of approval is answered by it. */
const answerTo = ({ incoming, sender, origin, verdict, facts, world }: Case) =>
  incoming.imported
    ? null
    : judgeApprovalAnswer({
        sender: facts.sender && { ...facts.sender, address: sender?.address ?? '' },
        verdict: verdict.result,
        fromMachine: origin.origin === 'machine',
        words: visibleOf(incoming),
        asked: world.approvals.of(recipientsOf(incoming)),
      })

const stormOf = ({ incoming, sender, origin, world }: Case) =>
  incoming.imported || incoming.replaces !== null
    ? ({ calm: true } as const)
    : judgeStorm({
        sender: sender?.address ?? '',
        origin: origin.origin,
        recent: world.recent.get(incoming.id) ?? 0,
        limit: world.mailsPerSender,
      })

const open = (one: Case): Decision => {
  const { incoming, mail, origin, verdict, facts, world } = one
  const sender = one.sender as Sender
  const thread = judgeThread(facts) as Extract<ThreadJudgement, { do: 'open' }>
  const forward = thread.near === null ? forwardOf(one) : ({ is: false, because: null } as const)
  const requester = forward.is ? forward.from : sender
  const mailbox = world.mailboxes.get(incoming.mailboxId)
  const isPaused = mailbox?.pausedUntil != null && mailbox.pausedUntil > iso(world.now)
  const telling = judgeAcknowledgement({
    wanted: world.settings.acknowledge && !incoming.imported && (!forward.is || forward.mayAcknowledge),
    origin: origin.origin,
    headers: mail.headers,
    sender: requester.address,
    recently: world.told.has(requester.address) ? 1 : 0,
  })
  const told = isPaused ? { send: false, because: 'its mailbox is paused' } : telling
  // Whoever wants no such mail is still asked for what is missing.
  const wanted = world.senders.get(requester.address)?.wantsArrived ?? true
  const said = told.send && !wanted ? { send: false, because: 'its sender wants no such mail' } : told
  const first = forward.because ?? thread.because
  const opening: Opening = {
    do: 'open',
    mail,
    sender: requester,
    verdict,
    automatic: origin.origin === 'machine' ? origin.because : '',
    acknowledge: told.send,
    teamId: mailbox?.teamId ?? null,
    noSubject: world.settings.language === 'de' ? '(kein Betreff)' : '(no subject)',
    language: languageOf(one),
    participants: forward.is ? [] : copied(one),
    forwardedBy: forward.is && facts.sender ? facts.sender.id : null,
    because: `${first}; ${said.send ? 'acknowledged' : 'not acknowledged'} because ${said.because}`,
  }
  return opening
}

const forwardOf = ({ mail, origin, verdict, facts, world }: Case) =>
  origin.origin !== 'person'
    ? ({ is: false, because: null } as const)
    : judgeForward({
        forwarded: mail.forwarded,
        sender: facts.sender,
        verdict: verdict.result,
        uncheckable: verdict.source === 'none',
        isOwn: (address) => world.ownAddresses.has(address),
      })

const copied = ({ mail, sender, world }: Case) =>
  judgeParticipants({
    to: mail.to,
    cc: mail.cc,
    sender: sender?.address ?? '',
    isOwn: (address) => world.ownAddresses.has(address),
  })

const languageOf = ({ incoming, world }: Case): string =>
  world.mailboxes.get(incoming.mailboxId)?.language ?? world.settings.language
