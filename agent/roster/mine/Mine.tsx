// My own shifts of the coming weeks, what I asked for, and my calendar links.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useMe } from '../../data/me.ts'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { daysFrom, keyOf, mondayOf } from '../dates.ts'
import { lanesOf } from '../lanes.ts'
import { requestsQuery, rosterQuery } from '../queries.ts'
import { RequestLine } from '../requests/RequestLine.tsx'
import { Agenda } from './Agenda.tsx'
import { Ask } from './Ask.tsx'
import { Feeds } from './Feeds.tsx'

const weeks = 5

const Mine = () => {
  const { _ } = useLingui()
  const me = useMe().person
  const days = useMemo(() => daysFrom(mondayOf(keyOf(Date.now())), weeks * 7), [])
  const query = useQuery(rosterQuery({ days, person: me.id }))
  const requests = useQuery(requestsQuery)
  const mine = requests.data?.items.filter((r) => r.person.id === me.id) ?? []
  return (
    <div className="scroll-pane min-h-0 grow">
      <div className="grid max-w-[1100px] gap-x-10 px-6 pb-16 max-md:px-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,400px)]">
        <section aria-label={_('My shifts')} className="min-w-0 py-4">
          <Loaded query={query} rows={10}>
            {(roster) => <Agenda days={days} chips={lanesOf(roster)[0]?.chips ?? []} />}
          </Loaded>
        </section>
        <div className="min-w-0 print:hidden">
          <section aria-labelledby="asking" className="border-b border-line py-5">
            <h2 id="asking" className="mb-3 text-body font-semibold">
              {_('Ask for something')}
            </h2>
            <Ask />
          </section>
          {mine.length > 0 && (
            <section aria-labelledby="asked" className="border-b border-line py-5">
              <h2 id="asked" className="mb-1 text-body font-semibold">
                {_('My requests')}
              </h2>
              <ul>
                {mine.slice(0, 12).map((request) => (
                  <RequestLine key={request.id} request={request} isMine />
                ))}
              </ul>
            </section>
          )}
          <Feeds />
        </div>
      </div>
    </div>
  )
}
export default Mine
