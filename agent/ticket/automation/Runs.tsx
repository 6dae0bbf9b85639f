// What rules still do here or did after the change: each step, whether it is done, and why not.
import { useLingui } from '@lingui/react'
import type { RuleRun } from '../../../contract/automation.ts'
import { Steps } from '../../law/actions/Steps.tsx'
import { RelativeTime } from '../../ui/index.ts'

export const Runs = ({ runs }: { runs: readonly RuleRun[] }) => {
  const { _ } = useLingui()
  if (runs.length === 0) return null
  return (
    <section>
      <h3 className="pb-1 font-[550]">{_('Done after a change')}</h3>
      <ul className="flex flex-col gap-2">
        {runs.map((run) => (
          <li key={run.id}>
            <p className="font-medium">{run.name}</p>
            <p className="text-muted">
              <RelativeTime at={run.at} />
              {run.acceptedBy && ` · ${_('accepted by {name}', { name: run.acceptedBy.name })}`}
              {run.state === 'waiting' && run.nextAt && (
                <>
                  {' · '}
                  {_('goes on')} <RelativeTime at={run.nextAt} />
                </>
              )}
              {run.state === 'stopped' && ` · ${_('stopped: the ticket was over')}`}
            </p>
            <Steps steps={run.steps} className="pt-1" />
          </li>
        ))}
      </ul>
    </section>
  )
}
