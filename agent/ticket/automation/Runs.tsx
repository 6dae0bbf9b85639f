// What rules still do here or did after the change: each step, whether it is done, and why not.
import { useLingui } from '@lingui/react'
import { CircleAlert, CircleCheck, CircleDashed, CircleMinus } from 'lucide-react'
import type { RuleRun } from '../../../contract/automation.ts'
import type { Action } from '../../../rules/automation/rule.ts'
import { actionName } from '../../law/words.ts'
import { RelativeTime } from '../../ui/index.ts'

type StepState = RuleRun['steps'][number]['state']

const faces: Record<StepState, { Icon: typeof CircleCheck; tone: string; words: string }> = {
  done: { Icon: CircleCheck, tone: 'text-ok', words: 'Done' },
  later: { Icon: CircleDashed, tone: 'text-faint', words: 'Still to be done' },
  failed: { Icon: CircleAlert, tone: 'text-breach', words: 'Failed' },
  not_needed: { Icon: CircleMinus, tone: 'text-faint', words: 'Not needed' },
}

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
            <ul className="flex flex-col gap-0.5 pt-1">
              {run.steps.map((step, at) => {
                const { Icon, tone, words } = faces[step.state]
                return (
                  <li
                    // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the run
                    key={at}
                    className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-1.5"
                  >
                    <Icon size={14} aria-label={_(words)} className={`mt-0.5 ${tone}`} />
                    <span className="min-w-0">
                      {actionName((step.action as Action).do)}
                      {step.note && <span className="block break-words text-muted">{step.note}</span>}
                    </span>
                  </li>
                )
              })}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
