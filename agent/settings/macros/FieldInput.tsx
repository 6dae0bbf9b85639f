// One custom field to be set, in the way its kind asks for; empty means it is emptied.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { Field } from '../../../contract/fields.ts'
import type { MacroActions } from '../../../contract/macros.ts'
import { teamPeopleQuery } from '../../data/queries.ts'
import { Checkbox, Select, TextField } from '../../ui/index.ts'

type Value = NonNullable<MacroActions['fields']>[string]

interface Props {
  field: Field
  value: Value
  onChange: (value: Value) => void
  error: string | undefined
  isDisabled: boolean
}

export const FieldInput = (props: Props) => {
  switch (props.field.kind) {
    case 'choice':
    case 'tree':
    case 'person':
      return <OneOf {...props} />
    case 'choices':
      return <SomeOf {...props} />
    case 'checkbox':
      return <Ticked {...props} />
    default:
      return <Typed {...props} />
  }
}

const OneOf = ({ field, value, onChange, error, isDisabled }: Props) => {
  const { _ } = useLingui()
  const people = useQuery({ ...teamPeopleQuery, enabled: field.kind === 'person' }).data?.items ?? []
  const options =
    field.kind === 'person'
      ? people.map(({ id, name }) => ({ id, name }))
      : field.options.map((option) => ({ id: option, name: option.replaceAll('/', ' › ') }))
  return (
    <Select
      label={field.name}
      options={[{ id: '', name: _('Emptied') }, ...options]}
      value={typeof value === 'string' ? value : ''}
      onChange={(id) => onChange(id === '' ? null : id)}
      error={error}
      isDisabled={isDisabled}
      className="w-full sm:max-w-80"
    />
  )
}

const SomeOf = ({ field, value, onChange, isDisabled }: Props) => {
  const chosen = Array.isArray(value) ? value : []
  return (
    <fieldset className="flex min-w-0 grow flex-col gap-1">
      <legend className="text-ui font-[550]">{field.name}</legend>
      <div className="flex flex-wrap gap-x-4">
        {field.options.map((option) => (
          <Checkbox
            key={option}
            isSelected={chosen.includes(option)}
            isDisabled={isDisabled}
            onChange={(on) => {
              const next = field.options.filter((one) => (one === option ? on : chosen.includes(one)))
              onChange(next.length > 0 ? next : null)
            }}
          >
            {option}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}

const Ticked = ({ field, value, onChange, isDisabled }: Props) => (
  <Checkbox isSelected={value === true} onChange={onChange} isDisabled={isDisabled} className="grow">
    {field.name}
  </Checkbox>
)

const Typed = ({ field, value, onChange, error, isDisabled }: Props) => {
  const { _ } = useLingui()
  return (
    <TextField
      label={field.name}
      placeholder={_('Emptied')}
      value={value === null ? '' : String(value)}
      onChange={(text) => onChange(readValue(field, text))}
      error={error}
      isDisabled={isDisabled}
      {...(field.kind === 'date' && { type: 'date' })}
      {...(field.kind === 'number' && { inputMode: 'decimal' as const })}
      className="w-full sm:max-w-80"
    />
  )
}

/** What is no number yet stays as it is typed; the desk says what is wrong with it. */
const readValue = ({ kind }: Field, text: string): Value => {
  if (text === '') return null
  const number = Number(text.replace(',', '.'))
  return kind === 'number' && Number.isFinite(number) && !/[.,]$/.test(text) ? number : text
}
