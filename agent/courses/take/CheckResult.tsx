// What came of a try: the share, each question, and the way on.
import { useLingui } from '@lingui/react'
import { Check, X } from 'lucide-react'
import type { Result } from '../../../contract/courses.ts'
import { Banner, Button } from '../../ui/index.ts'

interface Props {
  result: Result
  back: () => void
  /** null: there is nothing to try any more. */
  again: (() => void) | null
}

export const CheckResult = ({ result, back, again }: Props) => {
  const { _ } = useLingui()
  const { score, passMark, hasPassed, questions } = result
  return (
    <section aria-label={_('Result')}>
      <Banner tone={hasPassed ? 'ok' : 'warn'}>
        {hasPassed ? _('You have passed.') : _('Not passed yet.')}{' '}
        {_('{score} percent of your answers are right; {mark} percent are needed.', {
          score,
          mark: passMark,
        })}
      </Banner>
      <ol className="my-4 flex flex-col gap-2">
        {questions.map((q) => {
          const Mark = q.isRight ? Check : X
          return (
            <li key={q.id} className="flex items-start gap-2">
              <Mark
                size={16}
                aria-hidden="true"
                className={q.isRight ? 'mt-0.5 shrink-0 text-ok' : 'mt-0.5 shrink-0 text-breach'}
              />
              <span>
                <span className="sr-only">{q.isRight ? _('Right:') : _('Not right:')} </span>
                {q.text}
                {q.why && <span className="block text-muted">{q.why}</span>}
              </span>
            </li>
          )
        })}
      </ol>
      <div className="flex gap-2">
        {again && (
          <Button look="primary" size="roomy" onPress={again}>
            {_('Try again')}
          </Button>
        )}
        <Button look={again ? 'quiet' : 'primary'} size="roomy" onPress={back}>
          {_('Back to the course')}
        </Button>
      </div>
    </section>
  )
}
