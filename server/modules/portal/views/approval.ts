// A question of approval as its page tells it.
import type { Approval, ApprovalVote } from '../../../../contract/approvals.ts'
import type { Words } from '../texts/words.ts'

const tones = {
  waiting: 'c-wait',
  approved: 'c-ok',
  declined: 'c-warn',
  cancelled: 'c-wait',
  later: 'c-wait',
}
const icons = { waiting: 'clock', approved: 'check', declined: 'cross', cancelled: 'closed', later: 'clock' }

export const tagOf = (words: Words, state: Approval['state']) => ({
  tone: tones[state],
  icon: icons[state],
  words: words.t(`approval.state.${state}`),
})

export const aboutApproval = (words: Words, a: Approval): string =>
  words.t('approval.about', { requester: a.requester.name, number: words.number(a.ticket.number) })

/** Of a person: what they are asked, or were; null: never. */
export const ownVote = (a: Approval, personId: string): ApprovalVote | null =>
  a.steps.flatMap((s) => s.votes).findLast((v) => v.person.id === personId) ?? null

export const approvalView = (words: Words, a: Approval): Record<string, unknown> => ({
  name: a.name,
  about: aboutApproval(words, a),
  subject: a.ticket.subject,
  question: a.question.split(/\n{2,}/),
  tag: tagOf(words, a.state),
  steps: a.steps.map((step) => {
    const many =
      step.state === 'later' ? step.people.length : step.votes.filter((v) => v.state !== 'delegated').length
    return {
      name: step.name,
      place: step.state === 'waiting' ? 'here' : step.state === 'later' ? 'next' : '',
      state: words.t(`approval.step.${step.state}`),
      needs:
        many > 1 && step.needed === many
          ? words.t('approval.needs-all')
          : many > 1
            ? words.t('approval.needs', { count: step.needed })
            : '',
      votes: [
        ...step.votes.map((v) => ({
          words: words.t(`approval.vote.${v.state}`, { name: v.person.name || v.person.email }),
          comment: v.comment,
          at: v.decidedAt ?? '',
          when: v.decidedAt ? words.when(v.decidedAt) : '',
        })),
        ...step.people.map((p) => ({ words: p.name || p.email, comment: '', at: '', when: '' })),
      ],
    }
  }),
})
