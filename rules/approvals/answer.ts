// What an answered mail says to a question of approval.
//
// Policy. The first line of the answer decides, in English or German: it begins with a clear yes or no, alone or before
// a comma, full stop or dash. Whatever else it says is the comment. Anything unclear decides nothing and is shown to the
// team instead: a "yes, but" is no yes.
// Example: "Approved, but please the small one." → unclear. "Approved. Please the small one." → yes, with a comment.
import { fold } from '../text/fold.ts'

export type Answer = { decision: 'approve' | 'decline'; comment: string } | null

const yes = [
  'approve',
  'approved',
  'i approve',
  'yes',
  'yes please',
  'ok',
  'okay',
  'agreed',
  'i agree',
  'accepted',
  'genehmigt',
  'ich genehmige',
  'freigegeben',
  'ja',
  'ja bitte',
  'einverstanden',
  'zugestimmt',
  'ich stimme zu',
]
const no = [
  'decline',
  'declined',
  'i decline',
  'no',
  'no thanks',
  'reject',
  'rejected',
  'denied',
  'not approved',
  'abgelehnt',
  'ich lehne ab',
  'nein',
  'nein danke',
  'nicht genehmigt',
]
/** What takes back the word before it. */
const but = /^\W*(?:but|if|unless|provided|only|aber|wenn|falls|nur|sofern|not|nicht)\b/

/** `words`: what was newly written, without quotation and signature. */
export const readAnswer = (words: string): Answer => {
  const lines = words.trim().split(/\r?\n/)
  const first = (lines[0] ?? '').trim()
  const read = /^\s*([\p{L} ’']+?)\s*(?:$|[.,;:!–—-]+\s*(.*)$)/u.exec(first)
  const said = fold(read?.[1] ?? '').trim()
  const rest = (read?.[2] ?? '').trim()
  const decision = yes.includes(said) ? 'approve' : no.includes(said) ? 'decline' : null
  if (!decision || but.test(fold(rest)) || first.includes('?')) return null
  return { decision, comment: [rest, ...lines.slice(1)].join('\n').trim() }
}
