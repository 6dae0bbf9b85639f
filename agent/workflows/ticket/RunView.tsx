// One run: the way so far, where it stands, what comes.
import { useLingui } from '@lingui/react'
import { CircleCheck, CircleDashed, CircleDot, Ellipsis } from 'lucide-react'
import type { Ticket } from '../../../contract/tickets.ts'
import type { WorkflowRun } from '../../../contract/workflows.ts'
import { cx, IconButton, Menu, MenuItem } from '../../ui/index.ts'
import { end } from '../acts.ts'
import { kindFace, runWords } from '../words.ts'
import { PlaceView } from './PlaceView.tsx'

interface Props {
  ticket: Ticket
  run: WorkflowRun
  mayChange: boolean
}

const marks = { done: CircleCheck, here: CircleDot, ahead: CircleDashed }

export const RunView = ({ ticket, run, mayChange }: Props) => {
  const { _ } = useLingui()
  const isRunning = run.state === 'running'
  return (
    <details open={isRunning} className="pb-2">
      <summary className="flex cursor-pointer items-center gap-1.5 rounded-1 leading-5 ring-focus">
        <span className="min-w-0 grow truncate font-[550]">{run.name}</span>
        <span className="shrink-0 text-sm text-muted">{runWords(run.state)}</span>
        {isRunning && mayChange && (
          <Menu
            label={_('More about {name}', { name: run.name })}
            trigger={
              <IconButton label={_('More about {name}', { name: run.name })} className="-my-1 size-6">
                <Ellipsis size={14} aria-hidden="true" />
              </IconButton>
            }
          >
            <MenuItem text={_('End it')} danger onAction={() => void end(ticket.number, run)} />
          </Menu>
        )}
      </summary>
      <ol className="flex flex-col gap-1.5 pt-1.5">
        {run.states.map((state) => {
          const Mark = marks[state.status]
          const places = run.places.filter((p) => p.state === state.id)
          return (
            <li key={state.id} className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2">
              <Mark
                size={16}
                aria-label={
                  state.status === 'here' ? _('Here') : state.status === 'done' ? _('Done') : _('Ahead')
                }
                className={cx(
                  'mt-px',
                  state.status === 'done' && 'text-ok',
                  state.status === 'here' && 'text-accent',
                  state.status === 'ahead' && 'text-faint',
                )}
              />
              <div className="min-w-0">
                <p className={cx('leading-[18px]', state.status === 'here' ? 'font-[550]' : 'text-muted')}>
                  {state.name}{' '}
                  <span className="text-sm font-normal text-faint">{kindFace(state.kind).name}</span>
                </p>
                {places.map((place) => (
                  <PlaceView key={place.id} ticket={ticket} run={run} place={place} mayChange={mayChange} />
                ))}
              </div>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
