// The frame of one settings page: its bar, and sections divided by lines.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { cx, focusRing } from '../../ui/index.ts'

interface PageProps {
  title: string
  /** One primary action, or none. */
  action?: ReactNode
  /** Where the arrow leads; on a phone every page has one. */
  back?: string
  /** `wide` for tables, `read` for forms. */
  width?: 'read' | 'wide'
  children: ReactNode
}

export const Page = ({ title, action, back, width = 'read', children }: PageProps) => {
  const { _ } = useLingui()
  useEffect(() => {
    document.title = `${title} · Handrail`
  }, [title])
  return (
    <div className="flex h-full min-h-0 min-w-0 flex-col">
      <header className="flex h-12 flex-none items-center gap-2 border-b border-line pr-3 pl-6 max-md:pl-2 pointer-coarse:h-14">
        <Link
          to={back === undefined ? '/settings' : '/settings/$'}
          {...(back !== undefined && { params: { _splat: back } })}
          aria-label={back === undefined ? _('All settings') : _('Back')}
          className={cx(
            'grid size-7 place-items-center rounded-2 text-muted hover:bg-hover hover:text-ink pointer-coarse:size-11',
            focusRing,
            back === undefined && 'md:hidden',
          )}
        >
          <ChevronLeft size={16} aria-hidden="true" />
        </Link>
        <h1 className="min-w-0 grow truncate text-body font-semibold tracking-[-0.01em]">{title}</h1>
        {action}
      </header>
      <div className="min-h-0 grow scroll-pane scroll-pb-16">
        <div className={cx('px-6 pb-16 max-md:px-4', width === 'read' ? 'max-w-[880px]' : 'max-w-[1180px]')}>
          {children}
        </div>
      </div>
    </div>
  )
}

interface SectionProps {
  title: string
  text?: ReactNode
  children: ReactNode
}

export const Section = ({ title, text, children }: SectionProps) => (
  <section className="grid gap-x-8 gap-y-4 border-b border-line py-6 last:border-b-0 lg:grid-cols-[240px_minmax(0,1fr)]">
    <div>
      <h2 className="text-body font-semibold tracking-[-0.005em]">{title}</h2>
      {text && <p className="mt-1 max-w-[52ch] leading-[18px] text-muted">{text}</p>}
    </div>
    <div className="flex min-w-0 flex-col gap-4">{children}</div>
  </section>
)
