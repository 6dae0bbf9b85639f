// The questions of a check, in order.
import { useLingui } from '@lingui/react'
import { Plus } from 'lucide-react'
import type { Question } from '../../../contract/courses.ts'
import { Button } from '../../ui/index.ts'
import { QuestionEditor } from './QuestionEditor.tsx'

interface Props {
  questions: readonly Question[]
  onChange: (questions: Question[]) => void
}

export const QuestionList = ({ questions, onChange }: Props) => {
  const { _ } = useLingui()
  return (
    <section aria-label={_('Questions at the end')}>
      <h2 className="mb-1 font-semibold">{_('Questions at the end')}</h2>
      {questions.length === 0 && (
        <p className="text-muted">{_('Without questions, having read everything is having passed.')}</p>
      )}
      {questions.map((question, at) => (
        <QuestionEditor
          key={question.id}
          question={question}
          questions={questions}
          at={at}
          onChange={onChange}
        />
      ))}
      <Button
        icon={<Plus size={14} aria-hidden="true" />}
        onPress={() => onChange([...questions, fresh()])}
        className="mt-3"
      >
        {_('Add a question')}
      </Button>
    </section>
  )
}

const fresh = (): Question => ({
  id: crypto.randomUUID(),
  kind: 'one',
  text: '',
  options: [0, 1].map((n) => ({ id: crypto.randomUUID(), text: '', isRight: n === 0 })),
  isTrue: true,
  why: '',
})
