// The frame of a page of customers: the way back, its title, one primary action.
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
  /** Which list it leads back to; left out on the lists themselves. */
  back?: 'people' | 'organisations'
  children: ReactNode
}

export const Frame = ({ title, action, back, children }: Props) => {
  const { _ } = useLingui()
  useEffect(() => {
    document.title = `${title} · Handrail`
  }, [title])
  return (
    <div className="flex h-full min-h-0 min-w-0 grow flex-col">
      <header className="flex h-12 flex-none items-center gap-2 border-b border-line pr-3 pl-6 max-md:pl-4 pointer-coarse:h-14">
        {back ? (
          <Link
            to="/customers"
            search={back === 'people' ? {} : { show: 'organisations' }}
            aria-label={back === 'people' ? _('All customers') : _('All organisations')}
            className={cx(
              'grid size-7 place-items-center rounded-2 text-muted hover:bg-hover hover:text-ink -ml-2 pointer-coarse:size-11',
              focusRing,
            )}
          >
            <ChevronLeft size={16} aria-hidden="true" />
          </Link>
        ) : (
          <MenuButton />
        )}
        <h1 className="min-w-0 grow truncate text-body font-semibold tracking-[-0.01em]">{title}</h1>
        {action}
      </header>
      <div className="min-h-0 grow scroll-pane scroll-pb-16">
        <div className="max-w-[1180px] px-6 pb-16 max-md:px-4">{children}</div>
      </div>
      <Confirmation />
    </div>
  )
}
