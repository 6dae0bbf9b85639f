// What else can be done with an item: copy it, or remove it.
import { useLingui } from '@lingui/react'
import { Copy, Ellipsis, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { LawItem } from '../../../contract/law.ts'
import { api } from '../../data/api.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import { IconButton, Menu, MenuItem, MenuLine, Question } from '../../ui/index.ts'
import type { Face } from '../face.ts'
import { lawKey } from '../queries.ts'
import { workOf, writtenOf } from '../work.ts'

interface Props {
  path: string
  face: Face
  item: LawItem
  go: (rest: string) => void
}

export const ItemMenu = ({ path, face, item, go }: Props) => {
  const { _ } = useLingui()
  const [isAsked, setAsked] = useState(false)
  const { name } = item
  const copy = useAct({
    run: () => {
      const work = workOf(item, face)
      return api.law.create({
        body: writtenOf(face.kind, { ...work, name: _('{name}, copy', { name: work.name }) }),
      })
    },
    refresh: [lawKey],
    said: () => _('Copied as a draft.'),
    onDone: (made) => go(`${path}/${made.id}`),
  })
  const remove = useAct({
    run: () => api.law.remove({ params: { id: item.id } }),
    refresh: [lawKey],
    said: () => _('“{name}” was removed.', { name }),
    onDone: () => go(path),
  })
  return (
    <>
      <Menu
        label={_('More')}
        trigger={
          <IconButton label={_('More')}>
            <Ellipsis size={16} aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuItem
          text={_('Copy as a draft')}
          icon={<Copy size={14} aria-hidden="true" />}
          onAction={() => copy.mutate(undefined)}
        />
        <MenuLine />
        <MenuItem
          text={_('Remove…')}
          icon={<Trash2 size={14} aria-hidden="true" />}
          danger
          onAction={() => setAsked(true)}
        />
      </Menu>
      <Question
        title={_('Remove “{name}”?', { name })}
        effect={_('Remove')}
        isOpen={isAsked}
        isPending={remove.isPending}
        onClose={() => setAsked(false)}
        onConfirm={() => remove.mutate(undefined, { onSettled: () => setAsked(false) })}
      >
        {_('It acts on nothing any more. What it did to tickets stays, and its versions are kept.')}
      </Question>
    </>
  )
}
