// The frame of one settings page: its bar, and sections divided by lines.
import type { ReactNode } from 'react'
import { cx } from '../../ui/index.ts'
import { type BarProps, PageBar } from './PageBar.tsx'

interface PageProps extends BarProps {
  /** `wide` for tables, `read` for forms, `full` for what stands side by side. */
  width?: 'read' | 'wide' | 'full'
  children: ReactNode
}

const widths = { read: 'max-w-[880px]', wide: 'max-w-[1180px]', full: '' }

export const Page = ({ width = 'read', children, ...bar }: PageProps) => (
  <div className="flex h-full min-h-0 min-w-0 flex-col">
    <PageBar {...bar} />
    {/* Positioned, so that hidden inputs scroll with it and not the page around it. */}
    <div className="relative min-h-0 grow scroll-pane scroll-pb-16">
      <div className={cx('px-6 pb-16 max-md:px-4', widths[width])}>{children}</div>
    </div>
  </div>
)

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
