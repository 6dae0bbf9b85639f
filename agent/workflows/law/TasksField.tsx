// The tasks of a state, each for a team or person and with a time.
import { useLingui } from '@lingui/react'
import { Plus, X } from 'lucide-react'
import type { WorkflowTask } from '../../../rules/workflow/definition.ts'
import { DurationField } from '../../law/parts/DurationField.tsx'
import { usePeople, useTeams } from '../../law/parts/use-names.ts'
import { Button, IconButton, Select, TextField } from '../../ui/index.ts'

interface Props {
  tasks: readonly WorkflowTask[]
  onChange: (tasks: readonly WorkflowTask[]) => void
  faults: Readonly<Partial<Record<string, string>>>
  isLocked: boolean
}

export const TasksField = ({ tasks, onChange, faults, isLocked }: Props) => {
  const { _ } = useLingui()
  const [people, teams] = [usePeople(), useTeams()]
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="pb-1 font-[550]">{_('Tasks')}</legend>
      {tasks.map((task, at) => {
        const set = (part: Partial<WorkflowTask>) => onChange(tasks.with(at, { ...task, ...part }))
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place
            key={at}
            className="grid grid-cols-1 items-end gap-2 border-l-2 border-line-strong pl-3 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <TextField
              label={_('Task {n}', { n: at + 1 })}
              value={task.title}
              onChange={(title) => set({ title })}
              error={faults[`tasks.${at}.title`]}
              isDisabled={isLocked}
              maxLength={200}
            />
            {!isLocked && (
              <IconButton
                label={_('Remove task {n}', { n: at + 1 })}
                isDisabled={tasks.length === 1}
                onPress={() => onChange(tasks.toSpliced(at, 1))}
                className="justify-self-start"
              >
                <X size={14} aria-hidden="true" />
              </IconButton>
            )}
            <div className="flex flex-wrap gap-2 sm:col-span-2">
              <Select
                label={_('Team')}
                options={[{ id: '', name: _('No team') }, ...teams]}
                value={task.teamId ?? ''}
                onChange={(id) => set({ teamId: id || null })}
                error={faults[`tasks.${at}.teamId`]}
                isDisabled={isLocked}
                className="w-44"
              />
              <Select
                label={_('Person')}
                options={[{ id: '', name: _('Nobody yet') }, ...people]}
                value={task.assigneeId ?? ''}
                onChange={(id) => set({ assigneeId: id || null })}
                error={faults[`tasks.${at}.assigneeId`]}
                isDisabled={isLocked}
                className="w-44"
              />
              <DurationField
                label={_('Due within (working time)')}
                minutes={task.dueHours === null ? null : task.dueHours * 60}
                onChange={(minutes) =>
                  set({ dueHours: minutes === null ? null : Math.max(1, Math.round(minutes / 60)) })
                }
                empty={_('no limit')}
                isDisabled={isLocked}
                className="w-44"
              />
            </div>
          </div>
        )
      })}
      {!isLocked && tasks.length < 50 && (
        <div>
          <Button
            icon={<Plus size={14} aria-hidden="true" />}
            onPress={() =>
              onChange([...tasks, { title: '', teamId: null, assigneeId: null, dueHours: null }])
            }
          >
            {_('Add a task')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
