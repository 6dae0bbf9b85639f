// One field: what it is, where it stands, and its place among the others.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { Field } from '../../../contract/fields.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { fieldsQuery } from '../../data/queries.ts'
import { cx, focusRing, IconButton, Tag } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import { kindNames } from './words.ts'

interface Props {
  field: Field
  above: Field | undefined
  below: Field | undefined
}

export const FieldRow = ({ field, above, below }: Props) => {
  const { _ } = useLingui()
  const mayChange = useMay('workspace.write')
  const place = (one: Field, position: number) =>
    api.fields.change({ params: { id: one.id }, body: { position } })
  const swap = useAct({
    run: async (other: Field) => {
      // Two that share a place are told apart by the other's neighbour.
      const [mine, theirs] = [
        other.position,
        field.position === other.position ? other.position + 1 : field.position,
      ]
      await place(field, mine)
      await place(other, theirs)
    },
    refresh: [fieldsQuery.queryKey],
  })
  return (
    <li className="flex min-h-11 items-center gap-2 border-b border-line py-2 last:border-b-0">
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            to="/settings/$"
            params={{ _splat: `fields/${field.id}` }}
            className={cx('font-[550] hover:underline pointer-coarse:py-3', focusRing)}
          >
            {field.name}
          </Link>
          {field.requiredOnSolve && <Tag>{_('Needed to solve')}</Tag>}
          {field.shownWhen && <Tag>{_('Sometimes')}</Tag>}
        </div>
        <p className="text-sm text-muted">
          {_(kindNames[field.kind])} · <code className="font-mono">{field.key}</code>
        </p>
      </div>
      {mayChange && (above || below) && (
        <div className="flex shrink-0">
          <IconButton
            label={_('Move {name} up', { name: field.name })}
            isDisabled={!above || swap.isPending}
            onPress={() => above && swap.mutate(above)}
          >
            <ArrowUp size={14} aria-hidden="true" />
          </IconButton>
          <IconButton
            label={_('Move {name} down', { name: field.name })}
            isDisabled={!below || swap.isPending}
            onPress={() => below && swap.mutate(below)}
          >
            <ArrowDown size={14} aria-hidden="true" />
          </IconButton>
        </div>
      )}
    </li>
  )
}
