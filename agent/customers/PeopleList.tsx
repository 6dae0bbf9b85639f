// Customers by name, found by how their words begin.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Users } from 'lucide-react'
import type { Person } from '../../contract/people.ts'
import { Loaded } from '../settings/parts/Loaded.tsx'
import { More } from '../settings/parts/More.tsx'
import { useInAddress, useSettled } from '../settings/parts/useInAddress.ts'
import { Avatar, EmptyState, RelativeTime, SearchField, Tag } from '../ui/index.ts'
import { customerPagesQuery } from './queries.ts'
import { onRowKeys } from './use-row-keys.ts'

export const PeopleList = () => {
  const { _ } = useLingui()
  const [text, setText] = useInAddress('q')
  const q = useSettled(text)
  const people = useInfiniteQuery(customerPagesQuery(q))
  const isEmpty = q === '' && people.data?.pages[0]?.items.length === 0
  return (
    <>
      {!isEmpty && (
        <SearchField
          label={_('Find customers')}
          placeholder={_('Name, address or number')}
          value={text}
          onChange={setText}
          className="w-full max-w-80 py-4"
        />
      )}
      <Loaded query={people} rows={8}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items)
          return rows.length > 0 ? (
            <>
              <PeopleRows people={rows} />
              <More query={people} />
            </>
          ) : (
            <EmptyState
              title={q ? _('Nobody is found by “{q}”', { q }) : _('No customers yet')}
              icon={<Users size={24} aria-hidden="true" />}
            >
              {q
                ? _('Words of a name, an address or a number are found by how they begin.')
                : _('They appear by themselves with their first request, or are brought in from CSV.')}
            </EmptyState>
          )
        }}
      </Loaded>
    </>
  )
}

export const PeopleRows = ({ people }: { people: readonly Person[] }) => {
  const { _ } = useLingui()
  return (
    <ul aria-label={_('Customers')} onKeyDown={onRowKeys} className="-mx-3">
      {people.map((person) => (
        <li key={person.id} className="border-b border-line last:border-b-0">
          <Link
            to="/customers/$id"
            params={{ id: person.id }}
            data-row
            className="flex min-h-13 items-center gap-3 rounded-2 px-3 py-2 ring-focus hover:bg-hover"
          >
            <Avatar name={person.name} className={person.state === 'disabled' ? 'grayscale' : ''} />
            <span className="min-w-0 grow">
              <span className="flex items-center gap-2 font-[550]">
                <span className="truncate">{person.name}</span>
                {person.state === 'disabled' && <Tag>{_('Disabled')}</Tag>}
              </span>
              <span className="block truncate text-sm text-muted">{person.email}</span>
            </span>
            <span className="w-48 truncate text-muted max-sm:hidden">{person.organisation?.name}</span>
            <span className="w-24 text-right text-sm text-muted max-md:hidden">
              {person.lastSeenAt && <RelativeTime at={person.lastSeenAt} />}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
