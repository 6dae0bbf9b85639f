// One question in another language: how it is put, its help, and what its choices are called.
import { useLingui } from '@lingui/react'
import type { Field } from '../../../contract/fields.ts'
import type { FormQuestion, FormWords } from '../../../rules/intake/form.ts'
import { TextField } from '../../ui/index.ts'

type Words = NonNullable<FormWords['questions']>[string]

interface Props {
  question: FormQuestion
  /** undefined: no longer there. */
  field: Field | undefined
  words: Words
  onChange: (words: Words) => void
  isLocked: boolean
}

export const QuestionWords = ({ question, field, words, onChange, isLocked }: Props) => {
  const { _ } = useLingui()
  const name = question.label || field?.name || question.key
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 border-t border-line pt-3">
      <legend className="sr-only">{name}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={_('The question')}
          placeholder={name}
          value={words.label ?? ''}
          onChange={(label) => onChange({ ...words, label })}
          isDisabled={isLocked}
          maxLength={200}
        />
        <TextField
          label={_('Help')}
          placeholder={question.help || field?.help || ''}
          value={words.help ?? ''}
          onChange={(help) => onChange({ ...words, help })}
          isDisabled={isLocked}
          maxLength={1000}
        />
      </div>
      {field && field.options.length > 0 && (
        <div className="grid gap-3 sm:grid-cols-3">
          {field.options.map((option) => (
            <TextField
              key={option}
              label={option}
              placeholder={question.options?.[option] ?? option}
              value={words.options?.[option] ?? ''}
              onChange={(said) => onChange({ ...words, options: { ...words.options, [option]: said } })}
              isDisabled={isLocked}
              maxLength={200}
            />
          ))}
        </div>
      )}
    </fieldset>
  )
}
