// One field of a form: the input that fits its kind.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { Field } from '../../../contract/fields.ts'
import { teamPeopleQuery } from '../../data/queries.ts'
import { Checkbox, Select, TextField } from '../../ui/index.ts'
import { pathInWords, type Value } from './words.ts'

interface Props {
  field: Field
  value: Value | undefined
  set: (value: Value | null) => void
}

export const MissingField = ({ field, value, set }: Props) => {
  const { _ } = useLingui()
  const people = useQuery({ ...teamPeopleQuery, enabled: field.kind === 'person' }).data?.items ?? []
  const words = { label: field.name, ...(field.help && { description: field.help }) }
  if (field.kind === 'checkbox')
    return (
      <Checkbox isSelected={value === true} onChange={(is) => set(is ? true : null)}>
        {field.name}
      </Checkbox>
    )
  if (field.kind === 'choices')
    return (
      <fieldset>
        <legend className="font-[550]">{field.name}</legend>
        {field.options.map((option) => {
          const chosen = Array.isArray(value) ? value : []
          const next = chosen.includes(option) ? chosen.filter((o) => o !== option) : [...chosen, option]
          return (
            <Checkbox
              key={option}
              isSelected={chosen.includes(option)}
              onChange={() => set(next.length > 0 ? next : null)}
            >
              {option}
            </Checkbox>
          )
        })}
      </fieldset>
    )
  if (field.kind === 'choice' || field.kind === 'tree' || field.kind === 'person')
    return (
      <Select
        {...words}
        placeholder={_('Choose')}
        value={value === undefined ? null : String(value)}
        onChange={set}
        options={
          field.kind === 'person'
            ? people.map((p) => ({ id: p.id, name: p.name }))
            : field.options.map((o) => ({ id: o, name: field.kind === 'tree' ? pathInWords(o) : o }))
        }
      />
    )
  return (
    <TextField
      {...words}
      value={value === undefined ? '' : String(value)}
      onChange={(text) => set(read(field.kind, text))}
      {...(field.kind === 'date' && { type: 'date' })}
      {...(field.kind === 'number' && { type: 'number' })}
    />
  )
}

const read = (kind: Field['kind'], text: string): Value | null => {
  if (text.trim() === '') return null
  return kind === 'number' ? Number(text) : text
}
