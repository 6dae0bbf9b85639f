// The promised times: a row for each target, a column for each priority.
import { useLingui } from '@lingui/react'
import { targets as allTargets, type Minutes, type SlaPolicy } from '../../../rules/sla/policy.ts'
import { priorities } from '../../../rules/ticket/words.ts'
import { priorityName } from '../../data/words.ts'
import { DurationField } from '../../law/parts/DurationField.tsx'
import { targetName, targetNote } from '../../law/words.ts'
import { PriorityMark } from '../../ui/index.ts'

interface Props {
  targets: SlaPolicy['targets']
  onChange: (targets: SlaPolicy['targets']) => void
  faults: Readonly<Partial<Record<string, string>>>
  isLocked: boolean
}

const row = 'grid grid-cols-4 items-start gap-2 max-sm:grid-cols-2'

export const TargetTable = ({ targets, onChange, faults, isLocked }: Props) => (
  <div className="flex flex-col">
    {allTargets.map((target) => (
      <fieldset key={target} className="min-w-0 border-b border-line py-3 first:pt-0 last:border-b-0">
        <legend className="sr-only">{targetName(target)}</legend>
        <p aria-hidden="true" className="font-[550]">
          {targetName(target)}
        </p>
        <p className="pb-2 text-sm text-muted">{targetNote(target)}</p>
        <MinutesRow
          minutes={targets[target]}
          onChange={(minutes) => onChange({ ...targets, [target]: minutes })}
          faultsOf={(priority) => faults[`targets.${target}.${priority}`]}
          isLocked={isLocked}
        />
      </fieldset>
    ))}
  </div>
)

interface RowProps {
  minutes: Minutes
  onChange: (minutes: Minutes) => void
  faultsOf: (priority: keyof Minutes) => string | undefined
  isLocked: boolean
}

export const MinutesRow = ({ minutes, onChange, faultsOf, isLocked }: RowProps) => {
  useLingui()
  return (
    <div className={row}>
      {priorities.map((priority) => (
        <div key={priority} className="flex min-w-0 flex-col gap-1">
          <span aria-hidden="true">
            <PriorityMark priority={priority} />
          </span>
          <DurationField
            label={priorityName(priority)}
            hideLabel
            minutes={minutes[priority]}
            onChange={(next) => onChange({ ...minutes, [priority]: next })}
            error={faultsOf(priority)}
            isDisabled={isLocked}
          />
        </div>
      ))}
    </div>
  )
}
