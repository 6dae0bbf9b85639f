// The items of one kind in their order.
import { useLingui } from '@lingui/react'
import type { LawItem } from '../../../contract/law.ts'
import { fold } from '../../../rules/text/fold.ts'
import { api } from '../../data/api.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import type { Face } from '../face.ts'
import { lawKey } from '../queries.ts'
import { LawRow } from './LawRow.tsx'

interface Props {
  path: string
  face: Face
  items: readonly LawItem[]
  /** Only those whose name holds this; then none can be moved. */
  asked: string
}

export const LawList = ({ path, face, items, asked }: Props) => {
  const { _ } = useLingui()
  const ids = items.map(({ id }) => id)
  const order = useAct({
    run: (next: readonly string[]) => api.law.order({ body: { kind: face.kind, ids: [...next] } }),
    refresh: [lawKey],
    said: () => _('Order changed.'),
    undo: () => api.law.order({ body: { kind: face.kind, ids } }),
  })
  const wanted = fold(asked.trim())
  const placed = face.arrange?.(items) ?? items.map((item) => ({ item, depth: 0 }))
  const shown = placed.filter(({ item }) => fold(item.draft?.name ?? item.name).includes(wanted))
  const move = (id: string, by: number) => {
    const at = ids.indexOf(id)
    order.mutate(ids.with(at, ids[at + by] ?? id).with(at + by, id))
  }
  if (shown.length === 0) return <p className="py-6 text-muted">{_('Nothing of that name')}</p>
  return (
    <ul className="mt-2 flex flex-col">
      {shown.map(({ item, depth }) => {
        const at = ids.indexOf(item.id)
        return (
          <LawRow
            key={item.id}
            path={path}
            face={face}
            item={item}
            depth={depth}
            {...(face.isOrdered &&
              !wanted && {
                place: at + 1,
                isMoving: order.isPending,
                ...(at > 0 && { onUp: () => move(item.id, -1) }),
                ...(at < ids.length - 1 && { onDown: () => move(item.id, 1) }),
              })}
          />
        )
      })}
    </ul>
  )
}
