// Adds and removes tags; a word nobody used yet becomes a new one.
import { useLingui } from '@lingui/react'
import { useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { TicketRow } from '../../../contract/tickets.ts'
import { addTag, removeTag } from '../changes.ts'
import { known, type PickProps } from './chosen.ts'
import { PickList } from './PickList.tsx'

const word = /^[\p{L}\p{N}][\p{L}\p{N}_.:-]{0,49}$/u

export const PickTags = ({ numbers, close }: PickProps) => {
  const { _ } = useLingui()
  const [text, setText] = useState('')
  const have = known(numbers).map((t) => t.tags)
  const all = (tag: string) => have.length > 0 && have.every((tags) => tags.includes(tag))
  const asked = text.trim().toLowerCase().replace(/\s+/g, '-')
  const used = useUsedTags(have.flat()).filter((tag) => tag.includes(asked))
  const items = [
    ...used.map((tag) => ({ id: tag, name: tag, isChosen: all(tag) })),
    ...(word.test(asked) && !used.includes(asked)
      ? [
          {
            id: asked,
            name: _('New tag “{tag}”', { tag: asked }),
            lead: <Plus size={14} aria-hidden="true" className="shrink-0 text-faint" />,
          },
        ]
      : []),
  ]
  const pick = (tag: string) => {
    close()
    if (all(tag)) removeTag(numbers, tag)
    else addTag(numbers, tag)
  }
  return (
    <PickList
      label={_('Tags')}
      search={_('Add or remove a tag')}
      empty={_('Type a word for a new tag')}
      items={items}
      isFiltered
      onSearch={setText}
      onPick={pick}
    />
  )
}

/** Tags seen on any ticket this browser knows, those of these tickets first. */
const useUsedTags = (first: readonly string[]): string[] => {
  const client = useQueryClient()
  const tags = new Set(first)
  for (const [, data] of client.getQueriesData<{ pages?: { items: TicketRow[] }[] }>({
    queryKey: ['tickets'],
  }))
    for (const page of data?.pages ?? [])
      for (const row of page.items) for (const tag of row.tags) tags.add(tag)
  return [...tags].slice(0, 200)
}
