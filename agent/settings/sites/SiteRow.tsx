// One site, its zone and how many are there.
import { useLingui } from '@lingui/react'
import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Site } from '../../../contract/roster.ts'
import { api } from '../../data/api.ts'
import { sitesQuery } from '../../ticket/dispatch/services.ts'
import { IconButton, Question } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'

interface Props {
  site: Site
  mayWrite: boolean
  onOpen: () => void
}

export const SiteRow = ({ site: { id, name, zone, address, people }, mayWrite, onOpen }: Props) => {
  const { _ } = useLingui()
  const [isAsking, setAsking] = useState(false)
  const remove = useAct({
    run: () => api.staff.removeSite({ params: { id } }),
    refresh: [sitesQuery.queryKey, ['staff']],
    said: () => _('{name} removed.', { name }),
    onDone: () => setAsking(false),
  })
  return (
    <li className="flex items-center gap-3 border-b border-line py-3 last:border-b-0">
      <div className="min-w-0 grow">
        <h2 className="font-[550] wrap-anywhere">{name}</h2>
        <p className="text-muted wrap-anywhere">{[zone, address].filter(Boolean).join(' · ')}</p>
      </div>
      <span className="shrink-0 text-muted tabular-nums">
        {_('{n, plural, =0 {Nobody yet} one {# person} other {# people}}', { n: people })}
      </span>
      {mayWrite && (
        <span className="flex">
          <IconButton label={_('Change {name}', { name })} onPress={onOpen}>
            <Pencil size={14} aria-hidden="true" />
          </IconButton>
          <IconButton
            label={_('Remove {name}', { name })}
            isDisabled={remove.isPending}
            onPress={() => (people > 0 ? setAsking(true) : remove.mutate(undefined))}
          >
            <Trash2 size={14} aria-hidden="true" />
          </IconButton>
        </span>
      )}
      <Question
        title={_('Give up {name}?', { name })}
        effect={_('Give it up')}
        isOpen={isAsking}
        isPending={remove.isPending}
        onConfirm={() => remove.mutate(undefined)}
        onClose={() => setAsking(false)}
      >
        {_(
          '{n, plural, one {One person is there, and at none then.} other {# people are there, and at none then.}}',
          {
            n: people,
          },
        )}
      </Question>
    </li>
  )
}
