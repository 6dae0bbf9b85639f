// A dot and words: "On shift until 17:30".
import { cx, useNow } from '../../ui/index.ts'
import { dotOf } from './dots.ts'
import { type PresenceOf, presenceWords } from './words.ts'

export const PresenceMark = ({ staff, className }: { staff: PresenceOf; className?: string }) => {
  const now = useNow()
  return (
    <span className={cx('flex min-w-0 items-center gap-1.5 text-muted', className)}>
      <i
        aria-hidden="true"
        className={cx('size-[7px] shrink-0 rounded-full', dotOf[staff.isOut ? 'off' : staff.presence.state])}
      />
      <span className="truncate">{presenceWords(staff, now)}</span>
    </span>
  )
}
