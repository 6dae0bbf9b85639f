// Requests for leave, training and swaps: what waits for me first, then what was asked before.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { CalendarCheck } from 'lucide-react'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { EmptyState } from '../../ui/index.ts'
import { requestsQuery } from '../queries.ts'
import { RequestLine } from './RequestLine.tsx'

const Requests = () => {
  const { _ } = useLingui()
  const query = useQuery(requestsQuery)
  return (
    <div className="scroll-pane min-h-0 grow">
      <div className="max-w-[880px] px-6 pb-16 max-md:px-4">
        <Loaded query={query} rows={6}>
          {({ items }) => {
            const open = items.filter((r) => r.mayDecide || r.mayAgree)
            const others = items.filter((r) => !open.includes(r))
            return (
              <>
                {open.length === 0 && (
                  <EmptyState
                    title={_('Nothing waits for you')}
                    icon={<CalendarCheck size={24} aria-hidden="true" />}
                  >
                    {_('Requests that you may decide, and swaps that you are asked about, stand here.')}
                  </EmptyState>
                )}
                {open.length > 0 && (
                  <ul aria-label={_('Waiting for you')}>
                    {open.map((request) => (
                      <RequestLine key={request.id} request={request} />
                    ))}
                  </ul>
                )}
                {others.length > 0 && (
                  <>
                    <h2 className="pt-8 pb-1 text-body font-semibold">{_('Other requests')}</h2>
                    <ul>
                      {others.map((request) => (
                        <RequestLine key={request.id} request={request} />
                      ))}
                    </ul>
                  </>
                )}
              </>
            )
          }}
        </Loaded>
      </div>
    </div>
  )
}
export default Requests
