// The page of one question: its marks as large choices, room for words, thanks.
import type { FastifyReply } from 'fastify'
import { marksOf } from '../../../../../rules/feedback/survey.ts'
import type { ShownAsk } from '../../../feedback/index.ts'
import { type FaultView, textField } from '../../forms/fields.ts'
import { show } from '../../show.ts'
import type { Visit } from '../../visit.ts'
import type { Done } from './rate.ts'

interface Shown {
  /** Pointed at in the mail, not sent yet. */
  wished?: number | null
  done?: Done
  faults?: readonly FaultView[]
}

export const drawRate = (
  visit: Visit,
  reply: FastifyReply,
  ask: ShownAsk,
  { wished = null, done, faults = [] }: Shown,
): FastifyReply => {
  const { words } = visit
  const own = ask.questions[words.language] || ask.questions.en
  const question = own || words.t(`rate.${ask.kind}.question`)
  const chosen = wished ?? ask.mark
  const given =
    ask.mark === null
      ? ''
      : words.t('rate.given', { mark: words.number(ask.mark), high: words.number(ask.high) })
  const thanks = done === 'words' ? `${words.t('rate.thanks-words')} ${given}` : words.t('rate.thanks')
  return show(
    visit,
    reply,
    'rate',
    { title: words.t('rate.title'), back: ask.path },
    {
      faults,
      fault: faults[0]?.words ?? '',
      question,
      isOpen: ask.isOpen,
      isGiven: ask.mark !== null,
      thanks: done ? thanks : '',
      given,
      action: ask.path,
      // Sent at once where scripts run: somebody pressed this mark in the mail.
      atOnce: wished !== null && wished !== ask.mark,
      marks: marksOf(ask.kind).map((mark) => ({
        value: mark,
        shown: words.number(mark),
        name: ask.kind === 'csat' ? words.t(`rate.csat.${mark}`) : '',
        chosen: mark === chosen,
      })),
      kind: ask.kind,
      lowest: ask.kind === 'csat' ? '' : words.t(`rate.${ask.kind}.lowest`),
      highest: ask.kind === 'csat' ? '' : words.t(`rate.${ask.kind}.highest`),
      comment: textField(
        {
          name: 'comment',
          kind: 'words',
          label: words.t(ask.mark === null ? 'rate.comment' : 'rate.comment-why'),
          hint: words.t('rate.comment-hint'),
          value: ask.comment,
          optional: true,
          near: true,
        },
        [],
      ),
    },
  )
}
