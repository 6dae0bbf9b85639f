// What a field shall be: chosen, written or counted, as the field is.
import { useLingui } from '@lingui/react'
import type { Operand, Span, Test } from '../../../rules/conditions/ast.ts'
import type { Catalogue } from '../../../rules/conditions/catalogue.ts'
import type { FieldSpec } from '../../../rules/conditions/index.ts'
import { Chip, ComboBox, Select, TextField } from '../../ui/index.ts'
import { choicesFor } from './choices.ts'
import { isListed, isSpan } from './questions.ts'

interface Props {
  test: Test
  field: FieldSpec
  catalogue: Catalogue
  onChange: (test: Test) => void
}

export const ValueField = ({ test, field, catalogue, onChange }: Props) => {
  const { _ } = useLingui()
  const { op, value } = test
  const set = (next: Operand) => onChange({ ...test, value: next })
  if (op === 'set' || op === 'unset') return null
  if (isSpan(value)) return <SpanField span={value} onChange={set} />
  if (field.kind === 'flag')
    return (
      <Select<'yes' | 'no'>
        label={_('Value')}
        hideLabel
        options={[
          { id: 'yes', name: _('Yes') },
          { id: 'no', name: _('No') },
        ]}
        value={value === false ? 'no' : 'yes'}
        onChange={(id) => set(id === 'yes')}
      />
    )
  const choices = choicesFor(field, catalogue)
  if (isListed(op) || choices)
    return (
      <Choices
        field={field}
        values={(Array.isArray(value) ? value : [value ?? '']) as readonly (string | number)[]}
        isList={isListed(op)}
        choices={choices}
        onChange={set}
      />
    )
  const type =
    field.kind === 'number'
      ? 'number'
      : op === 'before' || op === 'after' || field.kind === 'date'
        ? 'date'
        : 'text'
  return (
    <TextField
      label={_('Value')}
      hideLabel
      type={type}
      value={String(value ?? '').slice(0, type === 'date' ? 10 : 500)}
      onChange={(text) => set(type === 'number' ? Number(text) : text)}
    />
  )
}

interface ChoicesProps {
  field: FieldSpec
  values: readonly (string | number)[]
  isList: boolean
  /** null: written freely, with commas between. */
  choices: readonly { id: string; name: string }[] | null
  onChange: (value: Operand) => void
}

const Choices = ({ field, values, isList, choices, onChange }: ChoicesProps) => {
  const { _ } = useLingui()
  const nameOf = (id: string | number) => choices?.find((c) => c.id === id)?.name ?? String(id)
  if (!choices)
    return (
      <TextField
        label={_('Values, with commas between')}
        hideLabel
        value={values.join(', ')}
        onChange={(text) => {
          const all = text.split(/,\s*/u)
          onChange(field.kind === 'number' ? all.map(Number) : all)
        }}
      />
    )
  if (!isList && choices.length <= 12)
    return (
      <Select
        label={_('Value')}
        hideLabel
        options={choices}
        value={String(values[0] ?? '')}
        onChange={onChange}
      />
    )
  const shown = values.filter((v) => v !== '')
  return (
    <div className="flex flex-wrap items-center gap-1">
      {shown.map((id) => (
        <Chip
          key={id}
          text={nameOf(id)}
          {...(isList && { onRemove: () => onChange(shown.filter((v) => v !== id)) })}
        />
      ))}
      <ComboBox
        label={_('Value')}
        hideLabel
        options={choices.filter((c) => !shown.includes(c.id))}
        onPick={(id) => onChange(isList ? [...shown, id] : id)}
        placeholder={_('Find…')}
        empty={_('Nothing of that name')}
        className="min-w-32 grow"
      />
    </div>
  )
}

const SpanField = ({ span, onChange }: { span: Span; onChange: (span: Span) => void }) => {
  const { _ } = useLingui()
  const units: { id: Span['unit']; name: string }[] = [
    { id: 'minute', name: _('minutes') },
    { id: 'hour', name: _('hours') },
    { id: 'day', name: _('days') },
    { id: 'week', name: _('weeks') },
    { id: 'working_hour', name: _('working hours') },
    { id: 'working_day', name: _('working days') },
  ]
  return (
    <div className="flex gap-2">
      <TextField
        label={_('How long')}
        hideLabel
        type="number"
        value={String(span.amount)}
        onChange={(text) => onChange({ ...span, amount: Math.max(0, Number(text)) })}
        className="w-20"
      />
      <Select<Span['unit']>
        label={_('Unit')}
        hideLabel
        options={units}
        value={span.unit}
        onChange={(unit) => onChange({ ...span, unit })}
        className="min-w-32 grow"
      />
    </div>
  )
}
