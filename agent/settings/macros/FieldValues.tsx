// Custom fields a macro sets, each added by name.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import type { Field } from '../../../contract/fields.ts'
import { fieldsQuery } from '../../data/queries.ts'
import { ComboBox, IconButton } from '../../ui/index.ts'
import { Section } from '../parts/Page.tsx'
import { FieldInput } from './FieldInput.tsx'
import type { Part } from './MacroForm.tsx'

export const FieldValues = ({ draft, set, faults, isLocked }: Part) => {
  const { _ } = useLingui()
  const fields = (useQuery(fieldsQuery).data?.items ?? []).filter(
    (f) => f.subject === 'ticket' && !f.isArchived,
  )
  if (fields.length === 0) return null
  const chosen = fields.filter((field) => field.key in draft.fields)
  const others = fields.filter((field) => !(field.key in draft.fields))
  const remove = (key: string) =>
    set({ fields: Object.fromEntries(Object.entries(draft.fields).filter(([name]) => name !== key)) })
  return (
    <Section title={_('Custom fields')}>
      {chosen.map((field) => (
        <div key={field.id} className="flex items-end gap-2">
          <FieldInput
            field={field}
            value={draft.fields[field.key] ?? null}
            onChange={(value) => set({ fields: { ...draft.fields, [field.key]: value } })}
            error={faults[`actions.fields.${field.key}`]}
            isDisabled={isLocked}
          />
          {!isLocked && (
            <IconButton
              label={_('Leave {name} as it is', { name: field.name })}
              onPress={() => remove(field.key)}
            >
              <X size={14} aria-hidden="true" />
            </IconButton>
          )}
        </div>
      ))}
      {!isLocked && others.length > 0 && (
        <ComboBox
          key={others.length}
          label={_('Set another field')}
          hideLabel={chosen.length > 0}
          placeholder={_('Choose a field')}
          empty={_('No such field')}
          options={others.map(({ key, name }) => ({ id: key, name }))}
          onPick={(key) => {
            const field = others.find((one) => one.key === key)
            if (field) set({ fields: { ...draft.fields, [key]: firstOf(field) } })
          }}
          className="w-full sm:max-w-80"
        />
      )}
    </Section>
  )
}

/** What a field begins with: its first option, a ticked box, or nothing yet. */
const firstOf = (field: Field): string | boolean | string[] | null => {
  if (field.kind === 'checkbox') return true
  if (field.kind === 'choices') return field.options.slice(0, 1)
  return field.kind === 'choice' || field.kind === 'tree' ? (field.options[0] ?? null) : null
}
