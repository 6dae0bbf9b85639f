// The questions at the end of a course, and what came of the answers.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Course, Result } from '../../../contract/courses.ts'
import { api } from '../../data/api.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button, useFaults } from '../../ui/index.ts'
import { coursesKey } from '../queries.ts'
import { CheckResult } from './CheckResult.tsx'
import { QuestionField } from './QuestionField.tsx'

export const CheckForm = ({ course, back }: { course: Course; back: () => void }) => {
  const { _ } = useLingui()
  const [asked, setAsked] = useState(course.asked)
  const [answers, setAnswers] = useState(() => firstAnswers(course.asked))
  const [result, setResult] = useState<Result | null>(null)
  const answer = useAct({
    run: () => api.courses.answer({ params: { id: course.id }, body: { answers } }),
    refresh: [coursesKey],
    inForm: true,
    onDone: setResult,
  })
  const faults = useFaults(answer.error)
  if (result)
    return (
      <CheckResult
        result={result}
        back={back}
        again={
          result.hasPassed || course.asked.length === 0
            ? null
            : () => {
                setAsked(course.asked)
                setAnswers(firstAnswers(course.asked))
                setResult(null)
              }
        }
      />
    )
  return (
    <form
      noValidate
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        answer.mutate(undefined)
      }}
    >
      <p className="text-muted">
        {_('{percent} percent right answers are a pass.', { percent: course.passMark })}
      </p>
      <FormError error={answer.error} fields={asked.map((q) => `answers.${q.id}`)} />
      {asked.map((question, n) => (
        <QuestionField
          key={question.id}
          question={question}
          at={n + 1}
          chosen={answers[question.id] ?? []}
          isMissing={Boolean(faults[`answers.${question.id}`])}
          onChange={(chosen) => setAnswers({ ...answers, [question.id]: chosen })}
        />
      ))}
      <div>
        <Button look="primary" size="roomy" type="submit" isPending={answer.isPending}>
          {_('Hand in')}
        </Button>
      </div>
    </form>
  )
}

/** What is to be put in order has an order from the beginning. */
const firstAnswers = (asked: Course['asked']): Record<string, string[]> =>
  Object.fromEntries(asked.map((q) => [q.id, q.kind === 'order' ? q.options.map((o) => o.id) : []]))
