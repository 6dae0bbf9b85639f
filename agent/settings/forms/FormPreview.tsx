// An intake form as a requester meets it; what is answered here is kept nowhere.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Form } from '../../../rules/intake/form.ts'
import { fieldsQuery } from '../../data/queries.ts'
import { type Answers, askedOf } from '../../ticket/new/asked.ts'
import { FormQuestions } from '../../ticket/new/FormQuestions.tsx'
import { TextField } from '../../ui/index.ts'

export const FormPreview = ({ name, form }: { name: string; form: Form }) => {
  const { _ } = useLingui()
  const fields = useQuery(fieldsQuery).data?.items.filter((field) => field.subject === 'ticket') ?? []
  const [answers, setAnswers] = useState<Answers>({})
  const [subject, setSubject] = useState<string | null>(null)
  const asked = askedOf(form.questions, { subject: subject ?? form.subject }, answers, fields)
  const hidden = form.questions.length - asked.length
  return (
    <div className="flex max-w-[520px] flex-col gap-4 rounded-3 border border-line bg-canvas px-5 py-4">
      <div>
        <h3 className="text-h3 font-[620] tracking-[-0.01em]">{name || _('Without a name')}</h3>
        {form.description && <p className="pt-1 text-body text-muted">{form.description}</p>}
      </div>
      <TextField label={_('Subject')} value={subject ?? form.subject} onChange={setSubject} />
      <FormQuestions
        questions={asked}
        fields={fields}
        answers={answers}
        set={(key, value) =>
          setAnswers((now) => {
            const { [key]: _before, ...others } = now
            return value === undefined ? others : { ...others, [key]: value }
          })
        }
        faultOf={() => undefined}
      />
      {hidden > 0 && (
        <p className="text-sm text-muted">
          {_('{n, plural, one {# question is} other {# questions are}} not asked with these answers.', {
            n: hidden,
          })}
        </p>
      )}
    </div>
  )
}
