// After a publication: how far the unsolved tickets are counted anew by the newest law.
import { useLingui } from '@lingui/react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '../../data/api.ts'
import { lawKey } from '../../law/queries.ts'
import { Banner } from '../../ui/index.ts'

const replayQuery = queryOptions({
  queryKey: [...lawKey, 'replay'],
  queryFn: ({ signal }) => api.sla.replay({}, { signal }),
  refetchInterval: ({ state: { data } }) =>
    data?.state === 'running' || data?.state === 'waiting' ? 1_000 : false,
})

export const Replay = () => {
  const { _ } = useLingui()
  const { data } = useQuery(replayQuery)
  if (data?.state !== 'running' && data?.state !== 'waiting' && data?.state !== 'failed') return null
  const { done, total } = data
  return (
    <Banner tone={data.state === 'failed' ? 'breach' : 'info'} className="mt-5">
      {data.state === 'failed'
        ? _('Not all unsolved tickets could be counted anew by the newest law; the desk tries again.')
        : _('The clocks of unsolved tickets are counted anew by the newest law: {done} of {total}.', {
            done,
            total,
          })}
    </Banner>
  )
}
