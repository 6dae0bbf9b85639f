// One place in the rail; its count stands right, its name in a tooltip where the rail is narrow.

import { useLingui } from '@lingui/react'
import { Link, type LinkProps, useLocation } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import { Focusable } from 'react-aria-components'
import { usePlacePart } from '../inbox/place.ts'
import { cx, Tooltip } from '../ui/index.ts'
import { closeOverlay } from './overlay.ts'

interface Props {
  to: NonNullable<LinkProps['to']>
  params?: Record<string, string>
  search?: { team?: string; view?: string }
  name: string
  icon: LucideIcon
  hint?: string
  count?: number
  cap?: number
  isNarrow: boolean
}

export const RailLink = ({ to, params, search, name, icon: Icon, hint, count, cap, isNarrow }: Props) => {
  const { _ } = useLingui()
  const isCurrent = useIsCurrent(to, params, search)
  const shown =
    count === undefined || count === 0 ? '' : cap !== undefined && count >= cap ? `${cap}+` : String(count)
  const link = (
    <Link
      to={to}
      {...(params && { params: params as never })}
      {...(search && { search: search as never })}
      onClick={closeOverlay}
      aria-current={isCurrent ? 'page' : undefined}
      aria-keyshortcuts={hint}
      aria-label={isNarrow ? (shown ? _('{name}, {count}', { name, count: shown }) : name) : undefined}
      className={cx(
        'flex items-center gap-2 rounded-2 font-medium ring-focus pointer-coarse:h-11',
        isNarrow ? 'size-9 justify-center' : 'h-7 px-2',
        isCurrent ? 'bg-active font-semibold' : 'hover:bg-hover',
      )}
    >
      <Icon size={16} aria-hidden="true" className={cx('shrink-0', isCurrent ? 'text-ink' : 'text-faint')} />
      {!isNarrow && <span className="truncate">{name}</span>}
      {!isNarrow && shown && (
        <span
          className={cx('ml-auto text-sm font-[450] tabular-nums', isCurrent ? 'text-ink' : 'text-faint')}
        >
          {shown}
        </span>
      )}
    </Link>
  )
  return isNarrow ? (
    <Tooltip text={shown ? `${name} ${shown}` : name} placement="right" {...(hint && { hint })}>
      <Focusable>{link}</Focusable>
    </Tooltip>
  ) : (
    link
  )
}

const useIsCurrent = (
  to: string,
  params?: Record<string, string>,
  search?: { team?: string; view?: string },
) => {
  const path = useLocation({ select: (l) => l.pathname })
  const filter = usePlacePart((p) => p.filter)
  if (to.startsWith('/settings')) return path.startsWith('/settings')
  if (!/^\/(mine|my-teams|unassigned|all|tickets\/\d+)$/.test(path))
    return path === to || path.startsWith(`${to}/`)
  return filter.list === params?.list && filter.team === search?.team && filter.view === search?.view
}
