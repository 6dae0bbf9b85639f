// What may stand at the caret, in a list below the field.

import type { Completion } from '../../rules/conditions/index.ts'
import { cx, floating, optionClass } from '../ui/index.ts'
import { completionWords } from './words.ts'

interface Props {
  id: string
  label: string
  items: readonly Completion[]
  field: string | null
  chosen: number
  onTake: (at: number) => void
}

export const Completions = ({ id, label, items, field, chosen, onTake }: Props) => (
  <div
    id={`${id}-list`}
    role="listbox"
    aria-label={label}
    className={cx(floating, 'scroll-pane absolute top-full left-0 z-20 mt-1 max-h-80 w-full min-w-60 p-1')}
  >
    {items.map((item, at) => (
      // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
      // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter in the field do the same
      <div
        key={`${item.kind} ${item.text}`}
        id={`${id}-${at}`}
        role="option"
        aria-selected={at === chosen}
        ref={(element) => {
          if (at === chosen) element?.scrollIntoView({ block: 'nearest' })
        }}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onTake(at)}
        className={cx(optionClass, at === chosen ? 'bg-accent-soft' : 'hover:bg-hover')}
      >
        <span className="min-w-0 truncate">{completionWords(item, field)}</span>
        <span className="ml-auto shrink-0 truncate pl-3 font-mono text-xs text-muted">
          {item.detail ?? item.text}
        </span>
      </div>
    ))}
  </div>
)
