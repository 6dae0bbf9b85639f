// The tasks of a ticket: ticked where they stand, in the order they were given, checklists under their names.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { ListChecks, Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { Task, Ticket } from '../../../contract/tickets.ts'
import { useMay } from '../../data/me.ts'
import { Button, IconButton, inputClass, Menu, MenuItem } from '../../ui/index.ts'
import { addChecklist, addTask, checklistsQuery } from './acts.ts'
import { TaskLine } from './TaskLine.tsx'

export const TaskList = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const mayChange = useMay('ticket.change')
  const [title, setTitle] = useState('')
  const checklists = useQuery({ ...checklistsQuery, enabled: mayChange }).data?.items ?? []
  const { open, total } = ticket.tasks
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wanted = title.trim()
    if (!wanted) return
    setTitle('')
    void addTask(ticket, wanted).then((after) => !after && setTitle(wanted))
  }
  return (
    <div className="px-4 py-3">
      {total > 0 ? (
        <div className="mb-2 flex items-center gap-2 text-sm text-muted tabular-nums">
          <progress
            value={total - open}
            max={total}
            aria-label={_('Tasks done')}
            className="h-1 min-w-0 grow appearance-none overflow-hidden rounded-full bg-fill [&::-moz-progress-bar]:bg-ok [&::-webkit-progress-bar]:bg-fill [&::-webkit-progress-value]:bg-ok"
          />
          {_('{done} of {total} done', { done: total - open, total })}
        </div>
      ) : (
        <p className="mb-2 text-muted">{_('What has to be done for this ticket, and by whom.')}</p>
      )}
      {groupsOf(ticket.taskList).map(({ name, tasks }) => (
        <section key={name} aria-label={name || _('Tasks')} className="mb-2">
          {name && <h3 className="pt-1 pb-0.5 text-xs font-medium text-muted">{name}</h3>}
          <ul>
            {tasks.map((task) => (
              <TaskLine key={task.id} task={task} ticket={ticket} mayChange={mayChange} />
            ))}
          </ul>
        </section>
      ))}
      {mayChange && (
        <form onSubmit={submit} className="flex items-center gap-1">
          <input
            id="new-task"
            aria-label={_('New task')}
            placeholder={_('New task')}
            value={title}
            maxLength={300}
            onChange={(e) => setTitle(e.target.value)}
            className={`${inputClass} ring-focus`}
          />
          {title.trim() ? (
            <Button type="submit" icon={<Plus size={14} aria-hidden="true" />}>
              {_('Add')}
            </Button>
          ) : (
            checklists.length > 0 && (
              <Menu
                label={_('Checklists')}
                trigger={
                  <IconButton label={_('Add a checklist')}>
                    <ListChecks size={16} aria-hidden="true" />
                  </IconButton>
                }
              >
                {checklists.map((checklist) => (
                  <MenuItem
                    key={checklist.id}
                    text={checklist.name}
                    note={String(checklist.items.length)}
                    onAction={() => void addChecklist(ticket, checklist)}
                  />
                ))}
              </Menu>
            )
          )}
        </form>
      )}
    </div>
  )
}

const groupsOf = (tasks: readonly Task[]) => {
  const groups = new Map<string, Task[]>()
  for (const task of tasks) {
    const name = task.checklist ?? ''
    groups.set(name, [...(groups.get(name) ?? []), task])
  }
  return [...groups].map(([name, of]) => ({ name, tasks: of }))
}
