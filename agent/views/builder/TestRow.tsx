// One condition: which field, how it is asked, and what it shall be.
import { useLingui } from '@lingui/react'
import { X } from 'lucide-react'
import type { Operator, Test } from '../../../rules/conditions/ast.ts'
import type { Catalogue } from '../../../rules/conditions/catalogue.ts'
import { allFields, fieldOf, operatorsOf } from '../../../rules/conditions/index.ts'
import { fieldWords } from '../../search/words.ts'
import { IconButton, Select } from '../../ui/index.ts'
import { firstTest, operatorWords, withOperator } from './questions.ts'
import { ValueField } from './ValueField.tsx'

interface Props {
  test: Test
  catalogue: Catalogue
  onChange: (test: Test) => void
  onRemove: () => void
}

export const TestRow = ({ test, catalogue, onChange, onRemove }: Props) => {
  const { _ } = useLingui()
  const field = fieldOf(test.field, catalogue)
  const fields = allFields(catalogue)
    .map((f) => ({ id: f.name, name: fieldWords(f.name, f.custom?.name) }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <div className="flex flex-wrap items-start gap-2">
      <Select
        label={_('Field')}
        hideLabel
        options={fields}
        value={test.field}
        onChange={(name) => {
          const next = fieldOf(name, catalogue)
          if (next && name !== test.field) onChange(firstTest(next))
        }}
        className="w-44 max-sm:w-full"
      />
      {field && (
        <Select<Operator>
          label={_('How it is asked')}
          hideLabel
          options={operatorsOf(field).map((id) => ({ id, name: operatorWords(id, field.kind) }))}
          value={test.op}
          onChange={(op) => onChange(withOperator(test, op, field))}
          className="w-40 max-sm:grow"
        />
      )}
      <div className="min-w-32 flex-1">
        {field ? (
          <ValueField test={test} field={field} catalogue={catalogue} onChange={onChange} />
        ) : (
          <p className="pt-1.5 text-breach">{_('This field is no longer there.')}</p>
        )}
      </div>
      <IconButton label={_('Remove the condition')} onPress={onRemove}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
