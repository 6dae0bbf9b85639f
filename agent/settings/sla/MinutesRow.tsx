// A length of time for each priority.
import type { Minutes } from '../../../rules/sla/policy.ts'
import { priorities } from '../../../rules/ticket/words.ts'
import { priorityName } from '../../data/words.ts'
import { DurationField } from '../../law/parts/DurationField.tsx'
import { PriorityMark } from '../../ui/index.ts'

interface Props {
  minutes: Minutes
  onChange: (minutes: Minutes) => void
  faultsOf: (priority: keyof Minutes) => string | undefined
  isLocked: boolean
}

const row = 'grid grid-cols-4 items-start gap-2 max-sm:grid-cols-2'

export const MinutesHead = () => (
  <div className={row}>
    {priorities.map((priority) => (
      <PriorityMark key={priority} priority={priority} className="text-sm" />
    ))}
  </div>
)

export const MinutesRow = ({ minutes, onChange, faultsOf, isLocked }: Props) => (
  <div className={row}>
    {priorities.map((priority) => (
      <div key={priority} className="flex min-w-0 flex-col gap-1">
        <span aria-hidden="true" className="sm:hidden">
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
