// One rehearsal: how far it is, then what would have been otherwise.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Rehearsal } from '../../../contract/rehearsal.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { kindName, pathOf } from '../../law/kinds.ts'
import { Banner, Button, buttonClass, RelativeTime } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { useAct } from '../parts/useAct.ts'
import { Changed } from './Changed.tsx'
import { Findings } from './Findings.tsx'
import { isGoing, rehearsalKey, rehearsalQuery } from './queries.ts'
import { RosterTried } from './RosterTried.tsx'
import { scopeInWords } from './words.ts'

export const OneRehearsal = ({ id }: { id: string }) => {
  const { _ } = useLingui()
  const rehearsal = useQuery(rehearsalQuery(id))
  return (
    <Page title={_('Rehearsal')} width="wide" back="rehearsal">
      <Loaded query={rehearsal} rows={6}>
        {(one) => (
          <>
            <Tried rehearsal={one} />
            {isGoing(one) && <Progress rehearsal={one} />}
            {one.state === 'failed' && (
              <Banner tone="breach" title={_('It could not be finished')} className="mt-5">
                {one.error}
              </Banner>
            )}
            {one.state === 'cancelled' && (
              <Banner className="mt-5">
                {_('Stopped after {done} of {total} tickets; what it showed until then stands below.', {
                  done: one.done,
                  total: one.total,
                })}
              </Banner>
            )}
            {one.result && one.result.tickets > 0 && <Findings result={one.result} />}
            {one.state === 'done' && one.result?.tickets === 0 && (
              <p className="py-6 text-muted">{_('No ticket was opened in that time.')}</p>
            )}
            {!isGoing(one) && one.result && one.result.changed > 0 && <Changed id={id} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const Tried = ({ rehearsal }: { rehearsal: Rehearsal }) => {
  const { _ } = useLingui()
  const ways: Record<string, string> = {
    off: _('without it'),
    published: _('switched on'),
  }
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-3 pt-5">
      <div className="min-w-0 grow basis-80">
        <h2 className="text-h3 font-[620] tracking-[-0.01em]">
          {rehearsal.trials
            .map(({ name, as, kind }) => {
              const way = kind === 'roster' ? _('other shifts') : ways[as]
              return way ? `${name} (${way})` : name
            })
            .join(', ')}
        </h2>
        <p className="pt-1 text-muted">
          {_('Over {what}', { what: scopeInWords(rehearsal, _) })}
          {rehearsal.by && ` · ${rehearsal.by.name}`} · <RelativeTime at={rehearsal.createdAt} />
        </p>
      </div>
      {!isGoing(rehearsal) && (
        <ul className="flex flex-wrap gap-2">
          {rehearsal.trials.map(
            ({ itemId, kind, name, roster }) =>
              (roster && (
                <li key={name}>
                  <RosterTried name={name} roster={roster} />
                </li>
              )) ||
              (itemId && kind !== 'roster' && (
                <li key={itemId}>
                  <Link
                    to="/settings/$"
                    params={{ _splat: `${pathOf[kind]}/${itemId}` }}
                    className={buttonClass('quiet')}
                  >
                    {rehearsal.trials.length === 1
                      ? _('To the draft')
                      : _('{kind}: {name}', { kind: kindName(kind), name })}
                  </Link>
                </li>
              )),
          )}
        </ul>
      )}
    </div>
  )
}

const Progress = ({ rehearsal }: { rehearsal: Rehearsal }) => {
  const { _ } = useLingui()
  const { id, done, total } = rehearsal
  const cancel = useAct({
    run: () => api.rehearsal.cancel({ params: { id } }),
    refresh: [rehearsalKey],
    onDone: (stopped) => client.setQueryData(rehearsalQuery(id).queryKey, stopped),
  })
  return (
    <div className="flex max-w-xl flex-col gap-2 py-6">
      <div className="flex items-center gap-3">
        <p role="status" className="grow tabular-nums">
          {total > 0 ? _('{done} of {total} tickets', { done, total }) : _('Looking for the tickets')}
        </p>
        <Button isPending={cancel.isPending} onPress={() => cancel.mutate(undefined)}>
          {_('Stop')}
        </Button>
      </div>
      <progress
        aria-label={_('How far the rehearsal is')}
        {...(total > 0 && { value: done, max: total })}
        className="h-1.5 w-full accent-(--accent)"
      />
    </div>
  )
}
