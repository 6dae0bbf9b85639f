// Finds the other one of a merge by name or address.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { api } from '../data/api.ts'
import { useSettled } from '../settings/parts/useInAddress.ts'
import { cx, focusRing, SearchField } from '../ui/index.ts'
import type { Subject } from './merge-calls.ts'

interface Props {
  subject: Subject
  but: string
  onFound: (id: string) => void
}

export const FindOther = ({ subject, but, onFound }: Props) => {
  const { _ } = useLingui()
  const [text, setText] = useState('')
  const q = useSettled(text)
  const found = useQuery({
    queryKey: ['merge-other', subject, q],
    queryFn: async ({ signal }): Promise<{ id: string; name: string; note: string }[]> =>
      subject === 'person'
        ? (await api.people.list({ query: { q, team: 'no', limit: 10 } }, { signal })).items.map((p) => ({
            id: p.id,
            name: p.name,
            note: p.email,
          }))
        : (await api.people.organisations({ query: { q, limit: 10 } }, { signal })).items.map((o) => ({
            id: o.id,
            name: o.name,
            note: o.domains.join(', '),
          })),
    enabled: q !== '',
  })
  const others = q === '' ? [] : (found.data ?? []).filter((one) => one.id !== but)
  return (
    <div className="flex min-h-64 flex-col gap-2">
      <SearchField
        label={subject === 'person' ? _('Find the same person') : _('Find the same organisation')}
        placeholder={subject === 'person' ? _('Name, address or number') : _('Name or domain')}
        value={text}
        onChange={setText}
        autoFocus
      />
      <ul>
        {others.map((one) => (
          <li key={one.id}>
            <Button
              onPress={() => onFound(one.id)}
              className={cx(
                'flex min-h-11 w-full cursor-pointer flex-wrap items-center gap-x-3 rounded-2 px-2 py-1 text-left data-hovered:bg-hover',
                focusRing,
              )}
            >
              <span className="font-[550]">{one.name}</span>
              <span className="text-sm break-all text-muted">{one.note}</span>
            </Button>
          </li>
        ))}
      </ul>
      {q !== '' && found.data && others.length === 0 && (
        <p className="px-2 text-muted">{_('Nobody else is found by “{q}”.', { q })}</p>
      )}
    </div>
  )
}
