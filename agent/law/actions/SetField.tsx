// The value of one property a rule sets.
import { useState } from 'react'
import { FieldInput } from '../../settings/macros/FieldInput.tsx'
import { Select, TextField } from '../../ui/index.ts'
import { PickMany } from '../parts/PickMany.tsx'
import type { Of } from './ActionFields.tsx'
import type { Settable } from './settable.ts'

interface Props {
  one: Settable
  action: Of<'set'>
  onChange: (action: Of<'set'>) => void
  faults: Readonly<Partial<Record<string, string>>>
  isLocked: boolean
}

export const SetField = (props: Props) => {
  const { one, action, onChange, faults, isLocked } = props
  const value = one.get(action)
  const put = (next: unknown) => onChange(one.put(action, next))
  if (one.kind === 'tags') return <Tags {...props} />
  if (one.kind === 'many')
    return (
      <PickMany
        label={one.name}
        options={one.options ?? []}
        chosen={value as string[]}
        onChange={put}
        error={faults[one.id]}
        isDisabled={isLocked}
      />
    )
  if (one.kind === 'one')
    return (
      <Select
        label={one.name}
        options={one.options ?? []}
        value={(value as string | null) ?? ''}
        onChange={(id) => put(id === '' ? null : id)}
        error={faults[one.id]}
        isDisabled={isLocked}
        className="w-full sm:max-w-80"
      />
    )
  return (
    <FieldInput
      field={one.kind.field}
      value={value as never}
      onChange={put}
      error={faults[`fields.${one.kind.field.key}`]}
      isDisabled={isLocked}
    />
  )
}

/** Typed with spaces between; what is typed stays as it is while it is typed. */
const Tags = ({ one, action, onChange, faults, isLocked }: Props) => {
  const tags = one.get(action) as readonly string[]
  const [text, setText] = useState(tags.join(' '))
  return (
    <TextField
      label={one.name}
      value={text}
      onChange={(next) => {
        setText(next)
        onChange(one.put(action, [...new Set(next.toLowerCase().split(/[\s,]+/u))].filter(Boolean)))
      }}
      error={Object.entries(faults).find(([field]) => field.startsWith(one.id))?.[1]}
      isDisabled={isLocked}
      className="w-full sm:max-w-80"
    />
  )
}
