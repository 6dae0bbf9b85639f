// The steps of what a rule does after a change: done, still to come, failed and why, not needed.
import { useLingui } from '@lingui/react'
import { CircleAlert, CircleCheck, CircleDashed, CircleMinus } from 'lucide-react'
import type { RuleRun } from '../../../contract/automation.ts'
import type { Action } from '../../../rules/automation/rule.ts'
import { cx } from '../../ui/index.ts'
import { actionName } from '../words.ts'

type State = RuleRun['steps'][number]['state']

const faces: Record<State, { Icon: typeof CircleCheck; tone: string; words: string }> = {
  done: { Icon: CircleCheck, tone: 'text-ok', words: 'Done' },
  later: { Icon: CircleDashed, tone: 'text-faint', words: 'Still to be done' },
  failed: { Icon: CircleAlert, tone: 'text-breach', words: 'Failed' },
  not_needed: { Icon: CircleMinus, tone: 'text-faint', words: 'Not needed' },
}

export const Steps = ({ steps, className }: { steps: RuleRun['steps']; className?: string }) => {
  const { _ } = useLingui()
  return (
    <ul className={cx('flex min-w-0 flex-col gap-0.5', className)}>
      {steps.map((step, at) => {
        const { Icon, tone, words } = faces[step.state]
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the run
            key={at}
            className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-1.5"
          >
            <Icon size={14} aria-label={_(words)} className={cx('mt-0.5', tone)} />
            <span className="min-w-0 break-words">
              {actionName((step.action as Action).do)}
              {step.note && <span className="text-muted"> · {step.note}</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
