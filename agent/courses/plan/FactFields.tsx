// What a course is called, whom it is for, when it is passed and how long that holds.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { CoursePlan } from '../../../contract/courses.ts'
import { organisationsQuery } from '../../data/queries.ts'
import { LanguageField } from '../../knowledge/parts/LanguageField.tsx'
import { PickMany } from '../../law/parts/PickMany.tsx'
import { Choice, TextField } from '../../ui/index.ts'

interface Props {
  plan: CoursePlan
  onChange: (part: Partial<CoursePlan>) => void
}

export const FactFields = ({ plan, onChange }: Props) => {
  const { _ } = useLingui()
  const organisations = useQuery(organisationsQuery).data?.items ?? []
  return (
    <>
      <TextField
        label={_('Title of the course')}
        value={plan.title}
        onChange={(title) => onChange({ title })}
        maxLength={200}
      />
      <TextField
        label={_('What it is about')}
        value={plan.about}
        onChange={(about) => onChange({ about })}
        rows={3}
        maxLength={2000}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <LanguageField
          label={_('Language')}
          value={plan.language}
          onChange={(language) => onChange({ language })}
        />
        <Choice
          label={_('For whom')}
          options={[
            { id: 'signed_in', name: _('Requesters and team') },
            { id: 'staff', name: _('Only the team') },
          ]}
          value={plan.who}
          onChange={(who) => onChange({ who })}
        />
      </div>
      {plan.who === 'signed_in' && (
        <PickMany
          label={_('Only requesters of these organisations')}
          none={_('All organisations')}
          options={organisations.map(({ id, name }) => ({ id, name }))}
          chosen={plan.organisationIds}
          onChange={(organisationIds) => onChange({ organisationIds })}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-3">
        <NumberField
          label={_('Right answers to pass, in percent')}
          value={plan.passMark}
          onChange={(n) => onChange({ passMark: Math.min(100, n ?? 80) })}
        />
        <NumberField
          label={_('Tries')}
          description={_('Empty: as many as one likes')}
          value={plan.tries}
          onChange={(n) => onChange({ tries: n === null ? null : Math.min(20, n) })}
        />
        <NumberField
          label={_('Holds for months')}
          description={_('Empty: for ever')}
          value={plan.validMonths}
          onChange={(n) => onChange({ validMonths: n === null ? null : Math.min(120, n) })}
        />
      </div>
    </>
  )
}

interface NumberProps {
  label: string
  description?: string
  value: number | null
  onChange: (value: number | null) => void
}

const NumberField = ({ label, description, value, onChange }: NumberProps) => (
  <TextField
    label={label}
    {...(description && { description })}
    inputMode="numeric"
    value={value === null ? '' : String(value)}
    onChange={(text) => {
      const digits = text.replaceAll(/\D/g, '').slice(0, 3)
      onChange(digits === '' || Number(digits) === 0 ? null : Number(digits))
    }}
  />
)
