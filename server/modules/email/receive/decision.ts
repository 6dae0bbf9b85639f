// What can become of a mail, decided and not yet done.
import type { Verdict } from '../../../../contract/email/verdict.ts'
import type { Bounce } from '../../../../rules/email/bounce.ts'
import type { ReportJudgement } from '../../../../rules/email/report.ts'
import type { ParsedMail } from '../parse/parsed.ts'
import type { SentRow } from '../store/sent.ts'
import type { Sender } from './incoming.ts'

interface Common {
  because: string
  /** null: nobody looked. */
  verdict: Verdict | null
  /** Ledger rows whose key this mail takes over. */
  releases?: readonly string[]
}

/** A mail whose words go into a ticket. */
interface Said {
  mail: ParsedMail
  /** Why a machine wrote it; '' when a person did. */
  automatic: string
}

/** `ticketId`: what it is about or beside which it waits. */
interface Beside {
  ticketId: string | null
  number: number | null
}

export interface Opening extends Common, Said {
  do: 'open'
  /** Who becomes the requester. */
  sender: Sender
  acknowledge: boolean
  teamId: string | null
  noSubject: string
  language: string
  participants: readonly Sender[]
  /** The technician who forwarded it; null: it came from the requester. */
  forwardedBy: string | null
}

export interface Joining extends Common, Said {
  do: 'join'
  ticketId: string
  /** null: nobody we know yet; found or made by `sender`. */
  authorId: string | null
  sender: Sender
  side: 'requester' | 'team'
  participants: readonly Sender[]
  language: string
}

export interface JoiningSide extends Common, Said {
  do: 'join-side'
  ticketId: string
  conversationId: string
  sender: Sender
}

/** It answers a question of approval. */
export interface Answering extends Common, Said {
  do: 'answer'
  ticketId: string
  number: number
  approvalId: string
  name: string
  personId: string
  /** null: it says neither yes nor no clearly, or comes too late. */
  answer: { decision: 'approve' | 'decline'; comment: string } | null
}

export interface Report extends Common {
  do: 'report'
  report: ReportJudgement
  delivery: SentRow
}

/** Which of our mails it is about, only the database knows. */
export interface ReportByAddress extends Common, Beside {
  do: 'report-by-address'
  bounce: Bounce
  ticketId: string
  address: string
}

export type Decision =
  | Opening
  | Joining
  | JoiningSide
  | Answering
  | Report
  | ReportByAddress
  | (Common & Beside & { do: 'hold' })
  | (Common & Beside & { do: 'duplicate'; of: string })
  | (Common & Beside & { do: 'ignore' })
  | (Common & { do: 'bin' })
  | (Common & { do: 'fail' })
