// Moves one of a list up or down, or takes it out.
import { useLingui } from '@lingui/react'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { IconButton } from '../../ui/index.ts'

interface Props<T> {
  name: string
  list: readonly T[]
  at: number
  onChange: (list: T[]) => void
}

export const MoveButtons = <T,>({ name, list, at, onChange }: Props<T>) => {
  const { _ } = useLingui()
  const move = (by: -1 | 1) => {
    const next = [...list]
    const [one] = next.splice(at, 1) as [T]
    next.splice(at + by, 0, one)
    onChange(next)
  }
  return (
    <span className="flex shrink-0">
      <IconButton label={_('Move “{name}” up', { name })} isDisabled={at === 0} onPress={() => move(-1)}>
        <ArrowUp size={14} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={_('Move “{name}” down', { name })}
        isDisabled={at === list.length - 1}
        onPress={() => move(1)}
      >
        <ArrowDown size={14} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={_('Remove {name}', { name })}
        onPress={() => onChange(list.filter((_one, n) => n !== at))}
      >
        <X size={14} aria-hidden="true" />
      </IconButton>
    </span>
  )
}
