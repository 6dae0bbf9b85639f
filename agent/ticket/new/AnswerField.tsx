// One question of a form, answered in the way its field asks for.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { Field } from '../../../contract/fields.ts'
import type { FormQuestion } from '../../../rules/intake/form.ts'
import type { FieldValue } from '../../../rules/ticket/fields.ts'
import { teamPeopleQuery } from '../../data/queries.ts'
import { Checkbox, Select, TextField } from '../../ui/index.ts'
import { pathInWords } from '../fields/words.ts'

interface Props {
  question: FormQuestion
  field: Field
  value: FieldValue | undefined
  /** undefined: not answered. */
  onChange: (value: FieldValue | undefined) => void
  error: string | undefined
}

export const AnswerField = (props: Props) => {
  const { question, field, value, onChange, error } = props
  const words = {
    label: question.label || field.name,
    ...((question.help || field.help) && { description: question.help || field.help }),
    error,
  }
  switch (field.kind) {
    case 'choice':
    case 'tree':
    case 'person':
      return <OneOf {...props} />
    case 'choices':
      return <SomeOf {...props} />
    case 'checkbox':
      return (
        <Checkbox
          isSelected={value === true}
          onChange={(on) => onChange(on ? true : undefined)}
          {...(words.description && { description: words.description })}
        >
          {words.label}
        </Checkbox>
      )
    default:
      return (
        <TextField
          {...words}
          isRequired={question.isRequired}
          value={value === undefined ? '' : String(value)}
          onChange={(text) => onChange(readValue(field, text))}
          maxLength={5000}
          {...(field.kind === 'date' && { type: 'date' })}
          {...(field.kind === 'number' && { inputMode: 'decimal' as const })}
        />
      )
  }
}

const OneOf = ({ question, field, value, onChange, error }: Props) => {
  const { _ } = useLingui()
  const people = useQuery({ ...teamPeopleQuery, enabled: field.kind === 'person' }).data?.items ?? []
  const options =
    field.kind === 'person'
      ? people.map(({ id, name }) => ({ id, name }))
      : field.options.map((id) => ({ id, name: field.kind === 'tree' ? pathInWords(id) : id }))
  const help = question.help || field.help
  return (
    <Select
      label={question.label || field.name}
      {...(help && { description: help })}
      options={[...(question.isRequired ? [] : [{ id: '', name: _('No answer') }]), ...options]}
      value={typeof value === 'string' ? value : question.isRequired ? null : ''}
      onChange={(id) => onChange(id || undefined)}
      placeholder={_('Choose…')}
      isRequired={question.isRequired}
      error={error}
    />
  )
}

const SomeOf = ({ question, field, value, onChange, error }: Props) => {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : []
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="font-[550]">{question.label || field.name}</legend>
      <div className="flex flex-wrap gap-x-4">
        {field.options.map((option) => (
          <Checkbox
            key={option}
            isSelected={chosen.includes(option)}
            onChange={(on) => {
              const next = field.options.filter((one) => (one === option ? on : chosen.includes(one)))
              onChange(next.length > 0 ? next : undefined)
            }}
          >
            {option}
          </Checkbox>
        ))}
      </div>
      {error && <p className="text-sm font-medium text-breach">{error}</p>}
    </fieldset>
  )
}

/** What is no number yet stays as it is typed; the desk says what is wrong with it. */
const readValue = ({ kind }: Field, text: string): FieldValue | undefined => {
  if (text === '') return undefined
  const number = Number(text.replace(',', '.'))
  return kind === 'number' && Number.isFinite(number) && !/[.,]$/.test(text) ? number : text
}
