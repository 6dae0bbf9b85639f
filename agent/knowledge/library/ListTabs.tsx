// The lists of the library: everything, what waits for somebody, what is old.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { cx, focusRing } from '../../ui/index.ts'
import type { LibrarySearch, ShownList } from './narrow.ts'

const lists: readonly { show: ShownList | undefined; name: string }[] = [
  { show: undefined, name: 'All' },
  { show: 'review', name: 'To review' },
  { show: 'due', name: 'Look again' },
  { show: 'drafts', name: 'Drafts' },
  { show: 'outdated', name: 'Languages behind' },
  { show: 'mine', name: 'Mine' },
  { show: 'archived', name: 'Archived' },
]

const face =
  'flex h-11 shrink-0 items-center border-b-2 border-transparent font-medium whitespace-nowrap text-muted hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink'

export const ListTabs = ({ search }: { search: LibrarySearch }) => {
  const { _ } = useLingui()
  return (
    <nav aria-label={_('Lists of articles')} className="scroll-pane flex gap-4 border-b border-line">
      {lists.map(({ show, name }) => (
        <Link
          key={name}
          to="/knowledge"
          search={{ ...search, show } as never}
          aria-current={search.show === show ? 'page' : undefined}
          activeProps={{}}
          className={cx(face, focusRing)}
        >
          {_(name)}
        </Link>
      ))}
      <Link to="/knowledge/gaps" search={{} as never} className={cx(face, focusRing)}>
        {_('Gaps')}
      </Link>
    </nav>
  )
}
