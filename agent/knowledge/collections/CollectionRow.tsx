// One collection in the tree: its name, how many articles, its place among its siblings.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { ArrowDown, ArrowUp, Pencil } from 'lucide-react'
import type { Collection } from '../../../contract/knowledge.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import { cx, focusRing, IconButton, Tag } from '../../ui/index.ts'
import { collectionsKey } from '../queries.ts'
import { namedIn } from '../words.ts'

interface Props {
  collection: Collection
  depth: number
  /** In their order, this one among them. */
  siblings: readonly Collection[]
  onOpen: () => void
}

const who = { everyone: null, signed_in: 'Signed in', staff: 'Team only' }

export const CollectionRow = ({ collection, depth, siblings, onOpen }: Props) => {
  const { _, i18n } = useLingui()
  const mayPublish = useMay('article.publish')
  const name = namedIn(collection.names, i18n.locale)
  const at = siblings.findIndex(({ id }) => id === collection.id)
  const move = useAct({
    // Only those whose place changes are written.
    run: async (by: number) => {
      const order = [...siblings]
      const [moved] = order.splice(at, 1)
      if (moved) order.splice(at + by, 0, moved)
      for (const [position, one] of order.entries())
        if (one.position !== position)
          await api.knowledge.changeCollection({ params: { id: one.id }, body: { position } })
    },
    refresh: [collectionsKey],
  })
  const about = namedOr(collection.descriptions, i18n.locale)
  const audience = who[collection.audience.who]
  return (
    <li
      className="flex min-h-13 items-center gap-3 border-b border-line py-2 last:border-b-0"
      style={{ paddingInlineStart: depth * 24 }}
    >
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-center gap-x-2">
          <Link
            to="/knowledge"
            search={{ collection: collection.id } as never}
            className={cx('font-[550] hover:underline pointer-coarse:py-2', focusRing)}
          >
            {name}
          </Link>
          {audience && <Tag>{_(audience)}</Tag>}
          {collection.audience.organisationIds.length > 0 && <Tag>{_('Some organisations')}</Tag>}
        </div>
        {about && <p className="text-sm text-muted">{about}</p>}
      </div>
      <span className="text-sm text-muted tabular-nums max-sm:hidden">
        {_('{n, plural, one {# article} other {# articles}}', { n: collection.articles })}
      </span>
      {mayPublish && (
        <span className="flex">
          <IconButton
            label={_('Move {name} up', { name })}
            isDisabled={at === 0 || move.isPending}
            onPress={() => move.mutate(-1)}
          >
            <ArrowUp size={14} aria-hidden="true" />
          </IconButton>
          <IconButton
            label={_('Move {name} down', { name })}
            isDisabled={at === siblings.length - 1 || move.isPending}
            onPress={() => move.mutate(1)}
          >
            <ArrowDown size={14} aria-hidden="true" />
          </IconButton>
          <IconButton label={_('Change {name}', { name })} onPress={onOpen}>
            <Pencil size={14} aria-hidden="true" />
          </IconButton>
        </span>
      )}
    </li>
  )
}

const namedOr = (texts: Readonly<Record<string, string>>, language: string): string =>
  texts[language] || texts.en || Object.values(texts).find(Boolean) || ''
