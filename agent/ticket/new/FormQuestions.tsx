// The questions of an intake form: those that are asked, with the answers so far.
import type { Field } from '../../../contract/fields.ts'
import type { FormQuestion } from '../../../rules/intake/form.ts'
import type { FieldValue } from '../../../rules/ticket/fields.ts'
import { AnswerField } from './AnswerField.tsx'
import type { Answers } from './asked.ts'

interface Props {
  questions: readonly FormQuestion[]
  fields: readonly Field[]
  answers: Answers
  set: (key: string, value: FieldValue | undefined) => void
  faultOf: (key: string) => string | undefined
}

export const FormQuestions = ({ questions, fields, answers, set, faultOf }: Props) =>
  questions.map((question) => {
    const field = fields.find(({ key }) => key === question.key)
    return (
      field && (
        <AnswerField
          key={question.key}
          question={question}
          field={field}
          value={answers[question.key]}
          onChange={(value) => set(question.key, value)}
          error={faultOf(question.key)}
        />
      )
    )
  })
