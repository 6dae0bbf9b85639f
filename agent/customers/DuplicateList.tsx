// People who are there more than once, as far as their names tell: merged, or told apart for good.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { UsersRound } from 'lucide-react'
import { useState } from 'react'
import { api } from '../data/api.ts'
import { useMay } from '../data/me.ts'
import { Loaded } from '../settings/parts/Loaded.tsx'
import { More } from '../settings/parts/More.tsx'
import { useAct } from '../settings/parts/useAct.ts'
import { Avatar, Button, EmptyState, focusRing, RelativeTime } from '../ui/index.ts'
import { likenessInWords } from './likeness.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { duplicatesQuery } from './queries.ts'

type Group = Awaited<ReturnType<typeof api.customers.duplicates>>['items'][number]

export const DuplicateList = () => {
  const { _ } = useLingui()
  const duplicates = useInfiniteQuery(duplicatesQuery)
  return (
    <Loaded query={duplicates}>
      {({ pages }) => {
        const groups = pages.flatMap(({ items }) => items)
        if (groups.length === 0)
          return (
            <EmptyState
              title={_('Nobody seems to be here twice')}
              icon={<UsersRound size={24} aria-hidden="true" />}
            >
              {_('People of the same name are listed here. A profile also tells the same number or address.')}
            </EmptyState>
          )
        return (
          <>
            <ul>
              {groups.map((group) => (
                <DuplicateGroup key={group.people[0]?.id} group={group} />
              ))}
            </ul>
            <More query={duplicates} />
          </>
        )
      }}
    </Loaded>
  )
}

const DuplicateGroup = ({ group }: { group: Group }) => {
  const { _ } = useLingui()
  const mayMerge = useMay('person.write')
  const [merging, setMerging] = useState<string | null>(null)
  const [first] = group.people
  const apart = useAct({
    run: (id: string) => api.customers.notTheSame({ params: { id: first?.id ?? '', otherId: id } }),
    refresh: [duplicatesQuery.queryKey],
    said: () => _('Kept apart. It is suggested no more.'),
  })
  if (!first) return null
  return (
    <li className="border-b border-line py-4 last:border-b-0">
      <h2 className="pb-2 font-semibold">
        {first.name} <span className="font-[450] text-muted">· {likenessInWords(group.because)}</span>
      </h2>
      <ul>
        {group.people.map((person) => (
          <li key={person.id} className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-1">
            <Avatar name={person.name} />
            <Link
              to="/customers/$id"
              params={{ id: person.id }}
              className={`min-w-0 grow basis-52 truncate rounded-1 font-medium hover:underline ${focusRing}`}
            >
              {person.email}
            </Link>
            <span className="w-44 truncate text-muted max-md:hidden">{person.organisation}</span>
            <span className="text-sm text-muted max-sm:hidden">
              <RelativeTime at={person.createdAt} />
            </span>
            {mayMerge && person !== first && (
              <span className="flex gap-1">
                <Button
                  look="plain"
                  aria-label={_('Not the same: {address}', { address: person.email })}
                  isPending={apart.isPending && apart.variables === person.id}
                  onPress={() => apart.mutate(person.id)}
                >
                  {_('Not the same')}
                </Button>
                <Button
                  aria-label={_('Merge {address}', { address: person.email })}
                  onPress={() => setMerging(person.id)}
                >
                  {_('Merge')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {merging && (
        <MergeDialog
          subject="person"
          kept={{ id: first.id, name: first.name }}
          otherId={merging}
          onClose={() => setMerging(null)}
        />
      )}
    </li>
  )
}
