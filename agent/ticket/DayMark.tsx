// Where another day begins in a conversation.
import { useLingui } from '@lingui/react'
import { dayName } from '../data/times.ts'
import { useNow } from '../ui/index.ts'

export const DayMark = ({ at }: { at: string }) => {
  useLingui()
  const now = useNow()
  return (
    <div className="flex items-center gap-3 py-1 text-xs font-medium text-faint">
      <span className="h-px grow bg-line" />
      <time dateTime={at.slice(0, 10)}>{dayName(at, now)}</time>
      <span className="h-px grow bg-line" />
    </div>
  )
}
