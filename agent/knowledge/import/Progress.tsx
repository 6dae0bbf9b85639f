// An import at work, and what came of it.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { client } from '../../data/client.ts'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { Banner, Button } from '../../ui/index.ts'
import { articlesKey, collectionsKey, importQuery, importsQuery } from '../queries.ts'
import { Report } from './Report.tsx'

export const Progress = ({ id, onAnew }: { id: string; onAnew: () => void }) => {
  const { _ } = useLingui()
  const query = useQuery(importQuery(id))
  const state = query.data?.state
  useEffect(() => {
    if (state === undefined || state === 'running') return
    void client.invalidateQueries({ queryKey: importsQuery.queryKey })
    void client.invalidateQueries({ queryKey: articlesKey })
    void client.invalidateQueries({ queryKey: collectionsKey })
  }, [state])
  return (
    <Loaded query={query} rows={2}>
      {(run) => (
        <section aria-label={run.name} className="flex flex-col gap-4">
          <Banner
            tone={run.state === 'failed' ? 'breach' : run.state === 'done' ? 'ok' : 'info'}
            title={
              run.state === 'running'
                ? _('{name} is being brought in…', { name: run.name })
                : run.state === 'done'
                  ? _('{name} is in', { name: run.name })
                  : _('{name} could not be brought in', { name: run.name })
            }
            {...(run.state !== 'running' && {
              action: <Button onPress={onAnew}>{_('Bring in another')}</Button>,
            })}
          >
            {run.error}
          </Banner>
          <Report counts={run.counts} report={run.report} />
        </section>
      )}
    </Loaded>
  )
}
