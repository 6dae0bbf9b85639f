// One step of an approval: who is asked, how many have to agree, when they are reminded.
import { useLingui } from '@lingui/react'
import type { ApprovalStep, Approver } from '../../../rules/approvals/template.ts'
import { DurationField } from '../../law/parts/DurationField.tsx'
import { PickMany } from '../../law/parts/PickMany.tsx'
import { usePeople, useTeams } from '../../law/parts/use-names.ts'
import { Choice, Select, TextField } from '../../ui/index.ts'

export const blankStep: ApprovalStep = { name: '', approvers: [], needs: 'all', remindHours: 24 }

interface Props {
  step: ApprovalStep
  onChange: (step: ApprovalStep) => void
  isLocked: boolean
  withoutName?: boolean
  faults?: Readonly<Partial<Record<string, string>>>
}

const roles = {
  lead: 'Lead of the ticket’s team',
  manager: 'Manager of the ticket’s team',
  organisation_lead: 'Lead of the requester’s organisation',
  requester: 'The requester',
} as const

export const StepFields = ({ step, onChange, isLocked, withoutName = false, faults = {} }: Props) => {
  const { _ } = useLingui()
  const [people, teams] = [usePeople(), useTeams()]
  const options = [
    ...Object.entries(roles).map(([id, name]) => ({ id, name: _(name) })),
    ...teams.map(({ id, name }) => ({ id: `team ${id}`, name: _('Team {name}', { name }) })),
    ...people.map(({ id, name }) => ({ id: `person ${id}`, name })),
  ]
  const kind = typeof step.needs === 'number' ? 'some' : step.needs
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {!withoutName && (
        <TextField
          label={_('Name of the step')}
          value={step.name}
          onChange={(name) => onChange({ ...step, name })}
          error={faults.name}
          isDisabled={isLocked}
          maxLength={200}
          className="w-full sm:max-w-80"
        />
      )}
      <PickMany
        label={_('Who is asked')}
        options={options}
        chosen={step.approvers.map(idOf)}
        onChange={(ids) => onChange({ ...step, approvers: ids.map(approverOf) })}
        none={_('Nobody yet')}
        error={faults.approvers}
        isDisabled={isLocked}
      />
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <Choice<'all' | 'any' | 'some'>
          label={_('Who has to agree')}
          options={[
            { id: 'all', name: _('All') },
            { id: 'any', name: _('One') },
            { id: 'some', name: _('Some') },
          ]}
          value={kind}
          onChange={(needs) => onChange({ ...step, needs: needs === 'some' ? 2 : needs })}
          isDisabled={isLocked}
        />
        {kind === 'some' && (
          <Select
            label={_('How many')}
            options={[2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => ({ id: String(n), name: String(n) }))}
            value={String(step.needs)}
            onChange={(n) => onChange({ ...step, needs: Number(n) })}
            error={faults.needs}
            isDisabled={isLocked}
            className="w-24"
          />
        )}
        <DurationField
          label={_('Remind after')}
          minutes={step.remindHours === null ? null : step.remindHours * 60}
          onChange={(minutes) =>
            onChange({
              ...step,
              remindHours: minutes === null ? null : Math.max(1, Math.round(minutes / 60)),
            })
          }
          empty={_('never')}
          error={faults.remindHours}
          isDisabled={isLocked}
          className="w-36"
        />
      </div>
    </div>
  )
}

const idOf = (approver: Approver): string => {
  if (typeof approver === 'string') return approver
  return 'personId' in approver ? `person ${approver.personId}` : `team ${approver.teamId}`
}

const approverOf = (id: string): Approver => {
  const [kind, of = ''] = id.split(' ')
  if (kind === 'person') return { personId: of }
  return kind === 'team' ? { teamId: of } : (id as Extract<Approver, string>)
}
