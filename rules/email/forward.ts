// Whether a mail is a technician's "please take care of this": a forwarded mail that opens a ticket for its writer.
//
// Policy. A member of the team who forwards a mail to the desk wants a ticket for whoever wrote it, not for themselves:
// the writer becomes the requester, the technician follows. A From line is easily forged, so the technician must be
// verified, or the mail must have come where nothing can be checked (our own network, a mailbox that is read by IMAP);
// only a verified one lets the desk answer the writer by itself. Our own addresses write no requests, nor does the
// technician in the mail they forward.
// Example: Ben forwards Jane's mail, verified → a ticket of Jane's, because "ben.carter@… of the team forwarded it".
import type { Forwarded } from './forwarded.ts'
import type { SenderResult } from './verdict.ts'

export interface ForwardFacts {
  forwarded: Forwarded | null
  sender: { address: string; isTeam: boolean } | null
  verdict: SenderResult
  /** Nobody was able to check, as opposed to: the check did not work this time. */
  uncheckable: boolean
  isOwn: (address: string) => boolean
}

export type ForwardJudgement =
  | { is: true; from: { name: string; address: string }; mayAcknowledge: boolean; because: string }
  | { is: false; because: string | null }

export const judgeForward = (facts: ForwardFacts): ForwardJudgement => {
  const { forwarded, sender, verdict } = facts
  if (!forwarded || !sender?.isTeam) return { is: false, because: null }
  const { address } = forwarded.from
  if (address === '' || address === sender.address || facts.isOwn(address))
    return { is: false, because: null }
  if (verdict !== 'verified' && !(verdict === 'unknown' && facts.uncheckable))
    return { is: false, because: `nothing proves that ${sender.address} of the team forwarded it` }
  return {
    is: true,
    from: forwarded.from,
    mayAcknowledge: verdict === 'verified',
    because: `${sender.address} of the team forwarded it for ${address}`,
  }
}
