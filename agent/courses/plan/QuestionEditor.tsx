// One question as it is written: its kind, its words, what is right, and why.
import { useLingui } from '@lingui/react'
import type { Question } from '../../../contract/courses.ts'
import { questionKinds } from '../../../rules/courses/course.ts'
import { Choice, Select, TextField } from '../../ui/index.ts'
import { kindNames } from '../words.ts'
import { MoveButtons } from './MoveButtons.tsx'
import { OptionList } from './OptionList.tsx'

interface Props {
  question: Question
  questions: readonly Question[]
  at: number
  onChange: (questions: Question[]) => void
}

export const QuestionEditor = ({ question, questions, at, onChange }: Props) => {
  const { _ } = useLingui()
  const change = (part: Partial<Question>) =>
    onChange(questions.map((one) => (one.id === question.id ? { ...one, ...part } : one)))
  const name = _('Question {n}', { n: at + 1 })
  return (
    <fieldset className="mt-3 flex min-w-0 flex-col gap-3 rounded-3 border border-line-strong p-4">
      <legend className="sr-only">{name}</legend>
      <div className="flex items-center gap-2">
        <span aria-hidden="true" className="grow font-[550]">
          {name}
        </span>
        <MoveButtons name={name} list={questions} at={at} onChange={onChange} />
      </div>
      <TextField
        label={_('What is asked')}
        value={question.text}
        onChange={(text) => change({ text })}
        maxLength={1000}
      />
      <Select
        label={_('Kind of question')}
        options={questionKinds.map((id) => ({ id, name: _(kindNames[id]) }))}
        value={question.kind}
        onChange={(kind) => change(kind === 'one' ? { kind, options: onlyFirst(question) } : { kind })}
      />
      {question.kind === 'truth' ? (
        <Choice
          label={_('It is')}
          options={[
            { id: 'yes', name: _('True') },
            { id: 'no', name: _('False') },
          ]}
          value={question.isTrue ? 'yes' : 'no'}
          onChange={(is) => change({ isTrue: is === 'yes' })}
        />
      ) : (
        <OptionList
          kind={question.kind}
          options={question.options}
          onChange={(options) => change({ options })}
        />
      )}
      <TextField
        label={_('Why it is so')}
        description={_('Shown with the result.')}
        value={question.why}
        onChange={(why) => change({ why })}
        maxLength={1000}
      />
    </fieldset>
  )
}

/** One answer only can be right. */
const onlyFirst = ({ options }: Question): Question['options'] => {
  const right = Math.max(
    0,
    options.findIndex((o) => o.isRight),
  )
  return options.map((o, n) => ({ ...o, isRight: n === right }))
}
