// The form of one state: its name, what it does, where it leads.
import { useLingui } from '@lingui/react'
import type { Workflow, WorkflowState } from '../../../rules/workflow/definition.ts'
import { ActionsEditor } from '../../law/actions/ActionsEditor.tsx'
import { DurationField } from '../../law/parts/DurationField.tsx'
import { PickMany } from '../../law/parts/PickMany.tsx'
import { useLaw } from '../../law/parts/use-names.ts'
import { QuestionList } from '../../settings/forms/QuestionList.tsx'
import { Choice, Select } from '../../ui/index.ts'
import { NextField } from './NextField.tsx'
import { TasksField } from './TasksField.tsx'

interface Props {
  workflow: Workflow
  state: WorkflowState
  onChange: (state: WorkflowState) => void
  /** By place in the state: `tasks.0.title`. */
  faults: Readonly<Partial<Record<string, string>>>
  isLocked: boolean
  onReady: (what: string, isReady: boolean) => void
}

export const StateForm = (props: Props) => {
  const { workflow, state, onChange, faults, isLocked, onReady } = props
  return (
    <>
      <What {...props} />
      {state.kind !== 'end' && state.kind !== 'approval' && (
        <NextField
          workflow={workflow}
          id={state.id}
          next={state.next}
          onChange={(next) => onChange({ ...state, next })}
          onReady={onReady}
          faults={faults}
          isLocked={isLocked}
        />
      )}
    </>
  )
}

const What = ({ workflow, state, onChange, faults, isLocked, onReady }: Props) => {
  const { _ } = useLingui()
  const approvals = useLaw('approval')
  const states = workflow.states
    .filter((s) => s.id !== state.id)
    .map((s) => ({ id: s.id, name: s.name || s.id }))
  switch (state.kind) {
    case 'form':
      return (
        <>
          <Choice<'requester' | 'team'>
            label={_('Who is asked')}
            options={[
              { id: 'requester', name: _('The requester, by a mailed link') },
              { id: 'team', name: _('The team, in the ticket') },
            ]}
            value={state.asks}
            onChange={(asks) => onChange({ ...state, asks })}
            isDisabled={isLocked}
          />
          <QuestionList
            questions={state.questions}
            onChange={(questions) => onChange({ ...state, questions })}
            faults={faults}
            isLocked={isLocked}
            onReady={onReady}
          />
          {faults.questions && <Fault words={faults.questions} />}
        </>
      )
    case 'work':
      return (
        <TasksField
          tasks={state.tasks}
          onChange={(tasks) => onChange({ ...state, tasks })}
          faults={faults}
          isLocked={isLocked}
        />
      )
    case 'approval':
      return (
        <>
          <Select
            label={_('Which approval')}
            options={approvals}
            value={state.approvalId}
            onChange={(approvalId) => onChange({ ...state, approvalId })}
            error={faults.approvalId}
            description={approvals.length === 0 ? _('Make one under Approvals first.') : undefined}
            isDisabled={isLocked}
            className="w-full sm:max-w-72"
          />
          <div className="flex flex-wrap gap-3">
            {(['approved', 'declined'] as const).map((which) => (
              <Select
                key={which}
                label={which === 'approved' ? _('Approved, it goes on with') : _('Declined, it goes on with')}
                options={states}
                value={state[which]}
                onChange={(to) => onChange({ ...state, [which]: to })}
                error={faults[which]}
                isDisabled={isLocked}
                className="w-56"
              />
            ))}
          </div>
        </>
      )
    case 'act':
      return (
        <ActionsEditor
          actions={state.actions}
          onChange={(actions) => onChange({ ...state, actions })}
          faults={faults}
          isLocked={isLocked}
        />
      )
    case 'wait':
      return (
        <DurationField
          label={_('Goes on after')}
          minutes={state.minutes}
          onChange={(minutes) => minutes !== null && onChange({ ...state, minutes })}
          isRequired
          error={faults.minutes}
          isDisabled={isLocked}
          className="w-44"
        />
      )
    case 'parallel':
      return (
        <PickMany
          label={_('Parts, each beginning with')}
          options={states}
          chosen={state.parts}
          onChange={(parts) => onChange({ ...state, parts })}
          none={_('Nothing yet')}
          error={faults.parts}
          isDisabled={isLocked}
        />
      )
    case 'end':
      return <p className="text-muted">{_('When no way is left, the workflow is done.')}</p>
  }
}

const Fault = ({ words }: { words: string }) => (
  <p role="alert" className="text-sm font-medium text-breach">
    {words}
  </p>
)
