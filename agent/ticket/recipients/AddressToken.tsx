// One recipient: a face, a name, why they are here; the arrows reach it, Delete takes it out.
import { useLingui } from '@lingui/react'
import { Ban, TriangleAlert, X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Avatar, cx, focusRing, Menu, MenuItem, MenuLine, Tooltip } from '../../ui/index.ts'
import type { Role } from './fields.ts'
import { type Addressee, roleName, warningOf } from './words.ts'

interface Props {
  who: Addressee
  isStop: boolean
  /** Fields it could stand in instead. */
  moves: readonly Role[]
  onMove?: ((role: Role) => void) | undefined
  onRemove: () => void
}

const faces = {
  plain: 'bg-fill text-ink data-hovered:bg-active',
  warn: 'bg-warn-soft text-warn shadow-[inset_0_0_0_1px_color-mix(in_srgb,var(--warn)_45%,transparent)]',
  breach:
    'bg-breach-soft text-breach shadow-[inset_0_0_0_1px_color-mix(in_srgb,var(--breach)_45%,transparent)]',
}

export const AddressToken = ({ who, isStop, moves, onMove, onRemove }: Props) => {
  const { _ } = useLingui()
  const name = who.name || who.address
  const warning = warningOf(who)
  const tone = who.suppressed !== null ? 'breach' : warning ? 'warn' : 'plain'
  const why = [who.name && who.address, who.because && _(who.because), warning].filter(Boolean).join(' · ')
  return (
    <li className="relative inline-flex max-w-full min-w-0">
      <Menu
        label={name}
        placement="top start"
        trigger={
          <Tooltip text={why || name} placement="top">
            <Button
              data-token={who.address}
              excludeFromTabOrder={!isStop}
              className={cx(
                'inline-flex h-6 max-w-full min-w-0 cursor-pointer items-center gap-1.5 rounded-full pr-6.5 pl-[3px] text-sm font-medium pointer-coarse:h-9',
                faces[tone],
                focusRing,
              )}
            >
              {tone === 'plain' ? (
                <Avatar name={name} size="small" />
              ) : (
                <span className="grid size-[18px] shrink-0 place-items-center">
                  {tone === 'warn' ? (
                    <TriangleAlert size={14} aria-hidden="true" />
                  ) : (
                    <Ban size={14} aria-hidden="true" />
                  )}
                </span>
              )}
              <span className="truncate">{name}</span>
              {who.name && <span className="sr-only">, {who.address},</span>}
              {who.because && (
                <span
                  className={cx(
                    'font-[450] text-muted',
                    tone === 'plain' ? 'max-w-40 truncate max-sm:sr-only' : 'sr-only',
                  )}
                >
                  {_(who.because)}
                </span>
              )}
              {warning && <span className="sr-only">, {warning}</span>}
            </Button>
          </Tooltip>
        }
      >
        {onMove &&
          moves.map((role) => (
            <MenuItem
              key={role}
              text={_('Move to {field}', { field: roleName(role) })}
              onAction={() => onMove(role)}
            />
          ))}
        {onMove && moves.length > 0 && <MenuLine />}
        <MenuItem text={_('Remove')} onAction={onRemove} hint="⌫" />
      </Menu>
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        onClick={onRemove}
        className={cx(
          'absolute inset-y-0 right-0 my-auto grid size-6 place-items-center rounded-full',
          tone === 'plain' ? 'text-faint hover:text-ink' : 'text-inherit opacity-80 hover:opacity-100',
        )}
      >
        <X size={12} aria-hidden="true" />
      </button>
    </li>
  )
}
