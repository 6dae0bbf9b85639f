// One checklist with its steps; changed or removed by whoever runs teams.
import { useLingui } from '@lingui/react'
import { Pencil, Trash2 } from 'lucide-react'
import type { Checklist } from '../../../contract/surgery.ts'
import { api } from '../../data/api.ts'
import { IconButton } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import { checklistsQuery } from './queries.ts'

interface Props {
  checklist: Checklist
  mayChange: boolean
  onOpen: () => void
}

export const ChecklistRow = ({ checklist: { id, name, items }, mayChange, onOpen }: Props) => {
  const { _ } = useLingui()
  const remove = useAct({
    run: () => api.surgery.removeChecklist({ params: { id } }),
    refresh: [checklistsQuery.queryKey],
    said: () => _('{name} removed. Tickets that have it keep theirs.', { name }),
    undo: () => api.surgery.createChecklist({ body: { name, items } }),
  })
  return (
    <li className="flex items-start gap-3 border-b border-line py-3 last:border-b-0">
      <div className="min-w-0 grow">
        <h2 className="font-[550] wrap-anywhere">{name}</h2>
        <ol className="list-decimal pl-5 text-muted">
          {items.slice(0, 6).map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be called the same
            <li key={at} className="wrap-anywhere">
              {item}
            </li>
          ))}
        </ol>
        {items.length > 6 && (
          <p className="pl-5 text-sm text-muted">
            {_('{n, plural, one {# more} other {# more}}', { n: items.length - 6 })}
          </p>
        )}
      </div>
      {mayChange && (
        <span className="flex">
          <IconButton label={_('Change {name}', { name })} onPress={onOpen}>
            <Pencil size={14} aria-hidden="true" />
          </IconButton>
          <IconButton
            label={_('Remove {name}', { name })}
            isDisabled={remove.isPending}
            onPress={() => remove.mutate(undefined)}
          >
            <Trash2 size={14} aria-hidden="true" />
          </IconButton>
        </span>
      )}
    </li>
  )
}
