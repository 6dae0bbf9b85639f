// Organisations by name, each the way to its page.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Building2 } from 'lucide-react'
import { Loaded } from '../settings/parts/Loaded.tsx'
import { More } from '../settings/parts/More.tsx'
import { useInAddress, useSettled } from '../settings/parts/useInAddress.ts'
import { EmptyState, SearchField, Tag } from '../ui/index.ts'
import { organisationPagesQuery } from './queries.ts'
import { onRowKeys } from './use-row-keys.ts'

export const OrganisationList = () => {
  const { _ } = useLingui()
  const [text, setText] = useInAddress('q')
  const q = useSettled(text)
  const organisations = useInfiniteQuery(organisationPagesQuery(q))
  const isEmpty = q === '' && organisations.data?.pages[0]?.items.length === 0
  return (
    <>
      {!isEmpty && (
        <SearchField
          label={_('Find organisations')}
          placeholder={_('Name or domain')}
          value={text}
          onChange={setText}
          className="w-full max-w-80 py-4"
        />
      )}
      <Loaded query={organisations} rows={6}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items)
          if (rows.length === 0)
            return (
              <EmptyState
                title={q ? _('No organisation fits “{q}”', { q }) : _('No organisations yet')}
                icon={<Building2 size={24} aria-hidden="true" />}
              >
                {q
                  ? _('Try fewer letters.')
                  : _(
                      'Give an organisation its mail domains, and everybody writing from them belongs to it.',
                    )}
              </EmptyState>
            )
          return (
            <>
              <ul aria-label={_('Organisations')} onKeyDown={onRowKeys} className="-mx-3">
                {rows.map((one) => (
                  <li key={one.id} className="border-b border-line last:border-b-0">
                    <Link
                      to="/organisations/$id"
                      params={{ id: one.id }}
                      data-row
                      className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 rounded-2 px-3 py-2 ring-focus hover:bg-hover"
                    >
                      <Building2 size={16} aria-hidden="true" className="shrink-0 text-faint" />
                      <span className="font-[550]">{one.name}</span>
                      <span className="flex flex-wrap gap-1">
                        {one.domains.map((domain) => (
                          <Tag key={domain}>{domain}</Tag>
                        ))}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
              <More query={organisations} />
            </>
          )
        }}
      </Loaded>
    </>
  )
}
