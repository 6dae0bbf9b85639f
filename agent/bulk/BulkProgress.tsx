// How far a change of many tickets is; it can be stopped, and taken back once it is done.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { BulkRun } from '../../contract/bulk.ts'
import { api } from '../data/api.ts'
import { client } from '../data/client.ts'
import { done, trouble } from '../data/undo.ts'
import { Button, showToast } from '../ui/index.ts'
import { runStore } from './open.ts'

const isOver = (run: BulkRun) => !['waiting', 'running', 'undoing'].includes(run.state)

const BulkProgress = ({ id }: { id: string }) => {
  const { _ } = useLingui()
  const { data: run, error } = useQuery({
    queryKey: ['bulk', 'run', id],
    queryFn: ({ signal }) => api.bulk.get({ params: { id } }, { signal }),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : 500),
    staleTime: 0,
    gcTime: 0,
  })
  const told = useRef(false)
  useEffect(() => {
    if (error) runStore.set(null)
    if (!run || !isOver(run) || told.current) return
    told.current = true
    runStore.set(null)
    void client.invalidateQueries({ queryKey: ['tickets'] })
    void client.invalidateQueries({ queryKey: ['ticket'] })
    tell(run, _)
  }, [run, error, _])
  if (!run || isOver(run)) return null
  const isBack = run.state === 'undoing'
  const passed = isBack ? run.undone + run.kept : run.done + run.skipped
  const total = isBack ? run.done : run.total
  const words = isBack ? _('Taking back') : _('Changing tickets')
  return (
    <section
      aria-label={words}
      className="fixed bottom-4 left-1/2 z-40 w-[min(360px,calc(100vw-32px))] -translate-x-1/2 rounded-3 border border-line bg-raised px-4 py-3 shadow-float"
    >
      <div className="flex items-center gap-3">
        <span className="grow font-[550]">{words}</span>
        <span className="text-muted tabular-nums">{_('{done} of {total}', { done: passed, total })}</span>
        {!isBack && (
          <Button onPress={() => void api.bulk.cancel({ params: { id } }).catch(() => undefined)}>
            {_('Stop')}
          </Button>
        )}
      </div>
      <progress
        aria-label={words}
        max={1}
        value={total > 0 ? passed / total : 0}
        className="mt-2 block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-fill [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-fill [&::-webkit-progress-value]:bg-accent"
      />
    </section>
  )
}
export default BulkProgress

type Words = (id: string, values?: Record<string, unknown>) => string

const tell = (run: BulkRun, _: Words) => {
  if (run.state === 'failed') return trouble(_('Not all were changed.'), new Error(run.error ?? ''))
  if (run.state === 'undone')
    return showToast({
      text:
        run.kept > 0
          ? _('{count} put back; {kept} were changed since and stay', { count: run.undone, kept: run.kept })
          : _('All is as it was before.'),
    })
  const changed = _('{count, plural, one {# ticket changed} other {# tickets changed}}', { count: run.done })
  const left = run.skipped > 0 ? ` · ${_('{count} left as they are', { count: run.skipped })}` : ''
  return done(changed + left, async () => {
    await api.bulk.undo({ params: { id: run.id } })
    runStore.set(run.id)
  })
}
