// The promised times: a row for each target, a column for each priority; on a phone each target is a block.
import { targets as allTargets, type Minutes, type SlaPolicy } from '../../../rules/sla/policy.ts'
import { targetName, targetNote } from '../../law/words.ts'
import { MinutesHead, MinutesRow } from './MinutesRow.tsx'

interface Props {
  targets: SlaPolicy['targets']
  onChange: (targets: SlaPolicy['targets']) => void
  faults: Readonly<Partial<Record<string, string>>>
  isLocked: boolean
}

const row = 'grid gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,200px)_minmax(0,1fr)]'

export const TargetTable = ({ targets, onChange, faults, isLocked }: Props) => (
  <div className="flex flex-col">
    <div aria-hidden="true" className={`${row} max-sm:hidden`}>
      <span />
      <MinutesHead />
    </div>
    {allTargets.map((target) => (
      <fieldset key={target} className="min-w-0 border-b border-line py-3 last:border-b-0 last:pb-0">
        <legend className="sr-only">{targetName(target)}</legend>
        <div className={row}>
          <div>
            <p aria-hidden="true" className="leading-5 font-[550]">
              {targetName(target)}
            </p>
            <p className="text-sm leading-4 text-muted">{targetNote(target)}</p>
          </div>
          <MinutesRow
            minutes={targets[target]}
            onChange={(minutes: Minutes) => onChange({ ...targets, [target]: minutes })}
            faultsOf={(priority) => faults[`targets.${target}.${priority}`]}
            isLocked={isLocked}
          />
        </div>
      </fieldset>
    ))}
  </div>
)
