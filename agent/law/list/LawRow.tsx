// One item of the law: its place, what it says in a line, its state, and whether it is on.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { LawItem } from '../../../contract/law.ts'
import { useMay } from '../../data/me.ts'
import { cx, focusRing, IconButton, Tag } from '../../ui/index.ts'
import { bodyOf, type Face } from '../face.ts'
import { OnSwitch } from '../item/OnSwitch.tsx'

interface Props {
  path: string
  face: Face
  item: LawItem
  depth: number
  /** From 1; left out where the order decides nothing. */
  place?: number
  isMoving?: boolean
  onUp?: () => void
  onDown?: () => void
}

export const LawRow = ({ path, face, item, depth, place, isMoving = false, onUp, onDown }: Props) => {
  const { _ } = useLingui()
  const mayWrite = useMay('law.write')
  const name = item.draft?.name ?? item.name
  const body = bodyOf(item.body ?? item.draft?.body ?? null)
  const isOff = item.version === null || !item.isOn
  return (
    <li
      className="flex min-h-13 items-center gap-3 border-b border-line py-2 last:border-b-0 max-sm:flex-wrap max-sm:gap-y-1"
      style={depth > 0 ? { paddingLeft: depth * 24 } : undefined}
    >
      {place !== undefined && (
        <span className="w-5 shrink-0 self-start pt-px text-right text-sm leading-5 text-faint tabular-nums">
          {place}
        </span>
      )}
      <div className="min-w-0 grow max-sm:basis-[calc(100%-32px)]">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            to="/settings/$"
            params={{ _splat: `${path}/${item.id}` }}
            className={cx('font-[550] hover:underline pointer-coarse:py-2', focusRing)}
          >
            {name || _('Without a name')}
          </Link>
          {item.version === null ? (
            <Tag>{_('Never published')}</Tag>
          ) : (
            item.draft && <Tag>{_('Has a draft')}</Tag>
          )}
          {item.mode === 'suggest' && face.mayPropose && <Tag>{_('Suggests')}</Tag>}
        </div>
        {body && (
          <p className={cx('text-sm leading-[18px]', isOff ? 'text-faint' : 'text-muted')}>
            {face.summary(body, (id) => item.names[id] ?? _('something removed'))}
          </p>
        )}
      </div>
      <div className="flex shrink-0 items-center gap-3 max-sm:ml-auto">
        {mayWrite && place !== undefined && (
          <div className="flex">
            <IconButton
              label={_('Move {name} up', { name })}
              isDisabled={!onUp || isMoving}
              {...(onUp && { onPress: onUp })}
            >
              <ArrowUp size={14} aria-hidden="true" />
            </IconButton>
            <IconButton
              label={_('Move {name} down', { name })}
              isDisabled={!onDown || isMoving}
              {...(onDown && { onPress: onDown })}
            >
              <ArrowDown size={14} aria-hidden="true" />
            </IconButton>
          </div>
        )}
        <OnSwitch item={item} hideWords />
      </div>
    </li>
  )
}
