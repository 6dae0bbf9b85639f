// The notices in the rail: how many I have not read.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Bell } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { unreadQuery } from '../data/queries.ts'
import { saysKey } from '../ui/hints.ts'
import { cx, focusRing, Tooltip } from '../ui/index.ts'
import { overlayStore } from './overlay.ts'

export const RailBell = ({ isNarrow }: { isNarrow: boolean }) => {
  const { _ } = useLingui()
  const unread = useQuery(unreadQuery).data ?? 0
  const shown = unread > 99 ? '99+' : String(unread)
  const label = unread > 0 ? _('Notices, {unread} unread', { unread: shown }) : _('Notices')
  const button = (
    <Button
      aria-label={label}
      ref={saysKey('g n')}
      onPress={() => overlayStore.set('notices')}
      className={cx(
        'relative flex cursor-pointer items-center gap-2 rounded-2 font-medium data-hovered:bg-hover pointer-coarse:h-11',
        focusRing,
        isNarrow ? 'size-9 justify-center' : 'h-7 w-full px-2',
      )}
    >
      <Bell size={16} aria-hidden="true" className={unread > 0 ? 'text-accent' : 'text-faint'} />
      {!isNarrow && <span className="truncate">{_('Notices')}</span>}
      {unread > 0 &&
        (isNarrow ? (
          <span aria-hidden="true" className="absolute top-1.5 right-1.5 size-2 rounded-full bg-accent" />
        ) : (
          <span className="ml-auto text-sm font-semibold text-accent tabular-nums">{shown}</span>
        ))}
    </Button>
  )
  return isNarrow ? (
    <Tooltip text={label} hint="g n" placement="right">
      {button}
    </Tooltip>
  ) : (
    button
  )
}
