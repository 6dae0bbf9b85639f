// The questions of an intake form in their order, another added by the field it fills.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { FormQuestion } from '../../../rules/intake/form.ts'
import { fieldsQuery } from '../../data/queries.ts'
import { ComboBox } from '../../ui/index.ts'
import { QuestionBlock } from './QuestionBlock.tsx'

interface Props {
  questions: readonly FormQuestion[]
  onChange: (questions: readonly FormQuestion[]) => void
  faults: Readonly<Partial<Record<string, string>>>
  isLocked: boolean
  onReady: (what: string, isReady: boolean) => void
}

export const QuestionList = ({ questions, onChange, faults, isLocked, onReady }: Props) => {
  const { _ } = useLingui()
  const fields = (useQuery(fieldsQuery).data?.items ?? []).filter(
    (field) => field.subject === 'ticket' && !field.isArchived,
  )
  const others = fields.filter(({ key }) => !questions.some((question) => question.key === key))
  const swap = (at: number, by: number) => {
    const [one, other] = [questions[at], questions[at + by]]
    if (one && other) onChange(questions.with(at, other).with(at + by, one))
  }
  return (
    <>
      {questions.length === 0 && <p className="text-muted">{_('No questions yet.')}</p>}
      <ol className="flex flex-col">
        {questions.map((question, at) => (
          <QuestionBlock
            key={question.key}
            question={question}
            field={fields.find(({ key }) => key === question.key)}
            at={at}
            count={questions.length}
            onChange={(next) => onChange(questions.with(at, next))}
            onRemove={() => onChange(questions.toSpliced(at, 1))}
            onMove={(by) => swap(at, by)}
            error={faults[`questions.${at}.key`] ?? faults[`questions.${at}.askedWhen`]}
            isLocked={isLocked}
            onReady={(isReady) => onReady(`question ${question.key}`, isReady)}
          />
        ))}
      </ol>
      {!isLocked && others.length > 0 && questions.length < 60 && (
        <ComboBox
          key={others.length}
          label={_('Add a question')}
          hideLabel
          placeholder={_('Add a question by its field…')}
          empty={_('No such field')}
          options={others.map(({ key, name }) => ({ id: key, name }))}
          onPick={(key) =>
            onChange([...questions, { key, label: '', help: '', isRequired: true, askedWhen: null }])
          }
          className="w-full sm:max-w-80"
        />
      )}
      {!isLocked && fields.length === 0 && (
        <p className="text-sm text-muted">
          {_('Questions fill custom fields of tickets; make those first.')}
        </p>
      )}
    </>
  )
}
