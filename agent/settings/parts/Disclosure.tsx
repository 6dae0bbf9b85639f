// Something that explains itself only to whoever asks: a line that opens.
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '../../ui/index.ts'

interface Props {
  title: string
  /** Stands behind the title: a number of entries. */
  note?: string | undefined
  isOpen?: boolean
  className?: string
  children: ReactNode
}

export const Disclosure = ({ title, note, isOpen = false, className, children }: Props) => (
  <details open={isOpen} className={cx('group min-w-0', className)}>
    <summary className="-mx-1.5 flex min-h-7 w-fit max-w-full list-none items-center gap-1.5 rounded-2 px-1.5 font-[550] ring-focus hover:bg-hover pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
      <ChevronRight
        size={14}
        aria-hidden="true"
        className="shrink-0 text-faint transition-transform duration-(--fast) group-open:rotate-90"
      />
      {title}
      {note && <span className="font-[450] text-faint tabular-nums">{note}</span>}
    </summary>
    <div className="pt-2 pl-5">{children}</div>
  </details>
)
