// The frame of a page of courses: the way back, its title, its actions.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { Confirmation } from '../settings/parts/Confirmation.tsx'
import { MenuButton } from '../shell/MenuButton.tsx'
import { cx, focusRing } from '../ui/index.ts'

interface Props {
  title: string
  action?: ReactNode
  /** Left out on the list itself. */
  isBelow?: boolean
  children: ReactNode
}

export const Frame = ({ title, action, isBelow = false, children }: Props) => {
  const { _ } = useLingui()
  useEffect(() => {
    document.title = `${title} · Handrail`
  }, [title])
  return (
    <div className="flex h-full min-h-0 min-w-0 grow flex-col">
      <header className="flex h-12 flex-none items-center gap-2 border-b border-line pr-3 pl-6 max-md:pl-4 pointer-coarse:h-14">
        {isBelow ? (
          <Link
            to="/courses"
            aria-label={_('All courses')}
            className={cx(
              '-ml-2 grid size-7 shrink-0 place-items-center rounded-2 text-muted hover:bg-hover hover:text-ink pointer-coarse:size-11',
              focusRing,
            )}
          >
            <ChevronLeft size={16} aria-hidden="true" />
          </Link>
        ) : (
          <MenuButton />
        )}
        <h1 className="min-w-0 truncate text-body font-semibold tracking-[-0.01em]">{title}</h1>
        <span className="grow" />
        {action}
      </header>
      {children}
      <Confirmation />
    </div>
  )
}
