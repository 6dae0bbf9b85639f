// One task: its tick, its words, who does it until when; each is changed where it stands.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { CalendarClock, Trash2, UserRound } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { Task, Ticket } from '../../../contract/tickets.ts'
import { teamPeopleQuery } from '../../data/queries.ts'
import { Avatar, Checkbox, cx, IconButton, inputClass, Popover, useNow } from '../../ui/index.ts'
import { whenInWords } from '../later/words.ts'
import { PickList } from '../picker/PickList.tsx'
import { changeTask, removeTask, setDone } from './acts.ts'
import { DueForm } from './DueForm.tsx'

interface Props {
  task: Task
  ticket: Ticket
  mayChange: boolean
}

export const TaskLine = ({ task, ticket, mayChange }: Props) => {
  const { _ } = useLingui()
  const now = useNow()
  const [title, setTitle] = useState<string | null>(null)
  const isDone = task.doneAt !== null
  const isLate = !isDone && task.dueAt !== null && Date.parse(task.dueAt) < now
  const rename = (event?: FormEvent) => {
    event?.preventDefault()
    const wanted = title?.trim()
    setTitle(null)
    if (wanted && wanted !== task.title) void changeTask(ticket, task, { title: wanted })
  }
  return (
    <li className="flex min-h-8 items-start gap-1 rounded-2 py-0.5">
      <Checkbox
        aria-label={task.title}
        isSelected={isDone}
        isDisabled={!mayChange}
        onChange={(is) => void setDone(ticket, task, is)}
        className="pt-0.5 pointer-coarse:pt-0"
      />
      <div className="min-w-0 grow py-1 leading-5 pointer-coarse:py-3">
        {title === null ? (
          <button
            type="button"
            disabled={!mayChange}
            title={mayChange ? _('Rename') : undefined}
            onClick={() => setTitle(task.title)}
            className={cx(
              'rounded-1 text-left ring-focus wrap-anywhere',
              isDone && 'text-muted line-through',
            )}
          >
            {task.title}
          </button>
        ) : (
          <form onSubmit={rename}>
            <input
              aria-label={_('Task')}
              // biome-ignore lint/a11y/noAutofocus: the person just chose to rename it
              autoFocus
              value={title}
              maxLength={300}
              onChange={(e) => setTitle(e.target.value)}
              onBlur={() => rename()}
              onKeyDown={(e) => {
                if (e.key !== 'Escape') return
                e.stopPropagation()
                setTitle(null)
              }}
              className={`${inputClass} ring-focus`}
            />
          </form>
        )}
        {task.dueAt && (
          <span className={cx('block text-sm', isLate ? 'font-[550] text-breach' : 'text-muted')}>
            {isLate
              ? _('Was due {when}', { when: whenInWords(task.dueAt, now) })
              : _('Due {when}', { when: whenInWords(task.dueAt, now) })}
          </span>
        )}
        {task.doneAt && task.doneBy && (
          <span className="block text-sm text-muted">{_('Done by {name}', { name: task.doneBy.name })}</span>
        )}
      </div>
      {mayChange && (
        <span className="flex shrink-0 items-center">
          {!isDone && (
            <Popover
              label={_('Due')}
              placement="bottom end"
              className="p-3"
              trigger={
                <IconButton label={task.dueAt ? _('Change when it is due') : _('When it is due')}>
                  <CalendarClock size={14} aria-hidden="true" />
                </IconButton>
              }
            >
              {(close) => (
                <DueForm
                  at={task.dueAt}
                  set={(dueAt) => {
                    close()
                    void changeTask(ticket, task, { dueAt })
                  }}
                />
              )}
            </Popover>
          )}
          <Popover
            label={_('Who does it')}
            placement="bottom end"
            className="p-0!"
            trigger={
              <IconButton
                label={
                  task.assignee ? _('{name} does it; change', { name: task.assignee.name }) : _('Who does it')
                }
              >
                {task.assignee ? (
                  <Avatar name={task.assignee.name} size="small" />
                ) : (
                  <UserRound size={14} aria-hidden="true" />
                )}
              </IconButton>
            }
          >
            {(close) => (
              <WhoDoesIt
                task={task}
                set={(assigneeId) => {
                  close()
                  if (assigneeId !== (task.assignee?.id ?? null))
                    void changeTask(ticket, task, { assigneeId })
                }}
              />
            )}
          </Popover>
          <IconButton
            label={_('Remove the task {title}', { title: task.title })}
            onPress={() => void removeTask(ticket, task)}
          >
            <Trash2 size={14} aria-hidden="true" />
          </IconButton>
        </span>
      )}
    </li>
  )
}

const nobody = 'nobody'

const WhoDoesIt = ({ task, set }: { task: Task; set: (id: string | null) => void }) => {
  const { _ } = useLingui()
  const people = useQuery(teamPeopleQuery).data?.items.filter((p) => p.state === 'active') ?? []
  return (
    <PickList
      label={_('People')}
      search={_('Who does it')}
      empty={_('Nobody of that name')}
      items={[
        ...people.map((p) => ({
          id: p.id,
          name: p.name,
          lead: <Avatar name={p.name} />,
          isChosen: p.id === task.assignee?.id,
        })),
        { id: nobody, name: _('Nobody'), isChosen: task.assignee === null },
      ]}
      onPick={(id) => set(id === nobody ? null : id)}
    />
  )
}
