// The end of a shift: what is open with somebody, who could go on with it, what they need to know; and what waits for me.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { CircleCheckBig } from 'lucide-react'
import { useEffect } from 'react'
import { useMay, useMe } from '../data/me.ts'
import { Loaded } from '../settings/parts/Loaded.tsx'
import { shiftKey, shiftQuery } from '../ticket/dispatch/queries.ts'
import { useLive } from '../ticket/dispatch/use-live.ts'
import { EmptyState } from '../ui/index.ts'
import { HandoverBar } from './HandoverBar.tsx'
import { Incoming } from './Incoming.tsx'
import { ShiftForm } from './ShiftForm.tsx'
import { ShiftTimes } from './ShiftTimes.tsx'

export const Handover = () => {
  const { _ } = useLingui()
  const me = useMe().person
  const mayDispatch = useMay('ticket.dispatch')
  const asked = (useSearch({ strict: false }) as { person?: string }).person
  const person = mayDispatch && asked !== me.id ? asked : undefined
  const query = useQuery(shiftQuery(person))
  useLive(shiftKey)
  useEffect(() => {
    document.title = `${_('Hand over')} · Handrail`
  }, [_])
  return (
    <div className="flex h-full min-h-0 min-w-0 grow flex-col">
      <HandoverBar person={person} mayChoose={mayDispatch} />
      <div className="min-h-0 grow scroll-pane scroll-pb-24">
        <div className="max-w-[1040px] px-6 py-5 max-md:px-4">
          {person === undefined && <Incoming />}
          <Loaded query={query} rows={5}>
            {(shift) => (
              <>
                <ShiftTimes shift={shift} isMine={person === undefined} />
                {shift.items.length === 0 ? (
                  <EmptyState
                    title={_('Nothing to hand over')}
                    icon={<CircleCheckBig size={24} aria-hidden="true" />}
                  >
                    {_('No open ticket is left. Have a good rest.')}
                  </EmptyState>
                ) : (
                  <ShiftForm key={shift.person.id} shift={shift} {...(person && { personId: person })} />
                )}
              </>
            )}
          </Loaded>
        </div>
      </div>
    </div>
  )
}
