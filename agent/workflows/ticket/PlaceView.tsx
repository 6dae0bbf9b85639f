// What one place of a run waits for, with what can be done about it here.
import { useLingui } from '@lingui/react'
import type { Ticket } from '../../../contract/tickets.ts'
import type { WorkflowRun } from '../../../contract/workflows.ts'
import { setDone } from '../../ticket/tasks/acts.ts'
import { Checkbox, RelativeTime, Select } from '../../ui/index.ts'
import { move } from '../acts.ts'
import { becauseWords, waitWords } from '../words.ts'
import { AnswerForm } from './AnswerForm.tsx'

interface Props {
  ticket: Ticket
  run: WorkflowRun
  place: WorkflowRun['places'][number]
  mayChange: boolean
}

export const PlaceView = ({ ticket, run, place, mayChange }: Props) => {
  const { _ } = useLingui()
  const words =
    place.waits === 'answers' && place.asks?.of === 'requester'
      ? _('The requester was asked by mail')
      : waitWords(place.waits)
  return (
    <div className="flex flex-col gap-1.5 pb-1">
      {place.waits !== 'tasks' && (
        <p className={place.waits === 'help' ? 'text-sm font-medium text-breach' : 'text-sm text-muted'}>
          {words}
          {place.until && (
            <>
              {' '}
              {_('until')} <RelativeTime at={place.until} />
            </>
          )}
          {place.because && `: ${becauseWords(place.because)}`}
        </p>
      )}
      {place.tasks.map((task) => {
        const own = ticket.taskList.find((one) => one.id === task.id)
        return (
          <Checkbox
            key={task.id}
            isSelected={task.isDone || task.isGone}
            isDisabled={!mayChange || !own}
            onChange={(isDone) => own && void setDone(ticket, own, isDone)}
          >
            <span className={task.isGone ? 'line-through' : undefined}>{task.title}</span>
            {own?.assignee && <span className="text-sm text-muted"> {own.assignee.name}</span>}
            {own && !own.assignee && own.team && <span className="text-sm text-muted"> {own.team.name}</span>}
          </Checkbox>
        )
      })}
      {place.asks?.of === 'team' && mayChange && (
        <AnswerForm ticket={ticket} run={run} place={place} questions={place.asks.questions} />
      )}
      {place.waits === 'help' && mayChange && (
        <Select
          label={_('Go on with')}
          options={run.states.filter((s) => s.id !== place.state).map(({ id, name }) => ({ id, name }))}
          value={null}
          onChange={(to) => void move(ticket.number, run, place.id, to)}
          placeholder={_('Choose a state')}
        />
      )}
    </div>
  )
}
