// One recurring ticket: when it comes next, what the last one became, and the switch that pauses it.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { RecurringTicket } from '../../../contract/surgery.ts'
import { api } from '../../data/api.ts'
import { format } from '../../data/times.ts'
import { IconButton, Question, Switch } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import { recurringQuery } from './queries.ts'
import { rhythmNames, rhythmOf } from './rhythm.ts'

interface Props {
  one: RecurringTicket
  mayChange: boolean
  onOpen: () => void
}

const timeInWords = (at: string, timeZone: string): string =>
  format({ dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(at))

export const RecurringRow = ({ one, mayChange, onOpen }: Props) => {
  const { _ } = useLingui()
  const { id, name, rule, zone, isOn, nextAt, lastAt, lastNumber, lastError } = one
  const rhythm = rhythmOf(rule)
  const turn = useAct({
    run: (on: boolean) => api.surgery.changeRecurring({ params: { id }, body: { isOn: on } }),
    refresh: [recurringQuery.queryKey],
    said: (on) => (on ? _('{name} goes on.', { name }) : _('{name} is paused.', { name })),
    undo: (on) => api.surgery.changeRecurring({ params: { id }, body: { isOn: !on } }),
  })
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line py-3 last:border-b-0">
      <div className="min-w-0 grow basis-64">
        <h2 className="font-[550] wrap-anywhere">{name}</h2>
        <p className="text-muted">
          {rhythm === 'own' ? (
            <code className="font-mono text-sm break-all">{rule}</code>
          ) : (
            _(rhythmNames[rhythm])
          )}
          {' · '}
          {isOn && nextAt ? _('next {when}', { when: timeInWords(nextAt, zone) }) : _('paused')}
        </p>
        {lastAt && (
          <p className="text-sm text-muted">
            {_('Last {when}', { when: timeInWords(lastAt, zone) })}
            {lastNumber !== null && (
              <>
                {' · '}
                <Link
                  to="/tickets/$number"
                  params={{ number: lastNumber }}
                  search={{ list: 'all' }}
                  className="rounded-1 font-medium text-accent ring-focus hover:underline"
                >
                  {_('ticket {number}', { number: lastNumber })}
                </Link>
              </>
            )}
          </p>
        )}
        {lastError && <p className="font-medium text-breach">{lastError}</p>}
      </div>
      {mayChange && (
        <span className="flex items-center gap-2">
          <Switch isSelected={isOn} isDisabled={turn.isPending} onChange={(on) => turn.mutate(on)}>
            <span className="sr-only">{_('{name} is on', { name })}</span>
          </Switch>
          <IconButton label={_('Change {name}', { name })} onPress={onOpen}>
            <Pencil size={14} aria-hidden="true" />
          </IconButton>
          <Remove one={one} />
        </span>
      )}
    </li>
  )
}

const Remove = ({ one: { id, name } }: { one: RecurringTicket }) => {
  const { _ } = useLingui()
  const [isAsking, setAsking] = useState(false)
  const remove = useAct({
    run: () => api.surgery.removeRecurring({ params: { id } }),
    refresh: [recurringQuery.queryKey],
    said: () => _('{name} removed.', { name }),
    onDone: () => setAsking(false),
  })
  return (
    <>
      <IconButton label={_('Remove {name}', { name })} onPress={() => setAsking(true)}>
        <Trash2 size={14} aria-hidden="true" />
      </IconButton>
      <Question
        title={_('Remove {name}?', { name })}
        effect={_('Remove')}
        isOpen={isAsking}
        isPending={remove.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate(undefined)}
      >
        {_('No more of these are opened. Tickets that were opened stay.')}
      </Question>
    </>
  )
}
