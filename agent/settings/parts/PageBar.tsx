// The bar of a settings page: the way back (or the menu), its title, one primary action.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { MenuButton } from '../../shell/MenuButton.tsx'
import { cx, focusRing } from '../../ui/index.ts'

export interface BarProps {
  title: string
  /** One primary action, or none. */
  action?: ReactNode
  /** Where the arrow leads; on a phone every page has one. */
  back?: string
  /** A page of the rail, not of the settings: on a phone it has the menu instead of an arrow. */
  isTop?: boolean
  /** Of the address it leads to. */
  search?: Record<string, string | undefined>
}

export const PageBar = ({ title, action, back, isTop = false, search = {} }: BarProps) => {
  const { _ } = useLingui()
  useEffect(() => {
    document.title = `${title} · Handrail`
  }, [title])
  return (
    <header
      className={cx(
        'flex h-12 flex-none items-center gap-2 border-b border-line pr-3 pl-6 pointer-coarse:h-14',
        isTop ? 'max-md:pl-4' : 'max-md:pl-2',
      )}
    >
      {isTop ? (
        <MenuButton />
      ) : (
        <Link
          to={back === undefined ? '/settings' : '/settings/$'}
          {...(back !== undefined && { params: { _splat: back } })}
          search={search as never}
          aria-label={back === undefined ? _('All settings') : _('Back')}
          className={cx(
            'grid size-7 place-items-center rounded-2 text-muted hover:bg-hover hover:text-ink pointer-coarse:size-11',
            focusRing,
            back === undefined ? 'md:hidden' : 'md:-ml-2',
          )}
        >
          <ChevronLeft size={16} aria-hidden="true" />
        </Link>
      )}
      <h1 className="min-w-0 grow truncate text-body font-semibold tracking-[-0.01em]">{title}</h1>
      {action}
    </header>
  )
}
