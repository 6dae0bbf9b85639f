// One action: its place, its name, what it needs to know.
import { useLingui } from '@lingui/react'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import type { Action } from '../../../rules/automation/rule.ts'
import { IconButton } from '../../ui/index.ts'
import { actionName } from '../words.ts'
import { ActionFields } from './ActionFields.tsx'

export interface ActionProps<A extends Action = Action> {
  action: A
  onChange: (action: A) => void
  faults: Readonly<Partial<Record<string, string>>>
  isLocked: boolean
}

interface Props extends ActionProps {
  at: number
  count: number
  onRemove: () => void
  onMove: (by: 1 | -1) => void
}

export const ActionBlock = ({ at, count, onRemove, onMove, ...rest }: Props) => {
  const { _ } = useLingui()
  const name = actionName(rest.action.do)
  return (
    <li className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-2 border-b border-line py-3 first:pt-0 last:border-b-0">
      <span className="pt-1 text-sm text-faint tabular-nums">{at + 1}</span>
      <div className="flex min-w-0 flex-col gap-2">
        <div className="flex min-h-7 items-center gap-1">
          <h3 className="grow font-[550]">{name}</h3>
          {!rest.isLocked && (
            <>
              <IconButton
                label={_('Move {name} up', { name })}
                isDisabled={at === 0}
                onPress={() => onMove(-1)}
              >
                <ArrowUp size={14} aria-hidden="true" />
              </IconButton>
              <IconButton
                label={_('Move {name} down', { name })}
                isDisabled={at === count - 1}
                onPress={() => onMove(1)}
              >
                <ArrowDown size={14} aria-hidden="true" />
              </IconButton>
              <IconButton label={_('Remove {name}', { name })} onPress={onRemove}>
                <X size={14} aria-hidden="true" />
              </IconButton>
            </>
          )}
        </div>
        <ActionFields {...rest} />
      </div>
    </li>
  )
}
