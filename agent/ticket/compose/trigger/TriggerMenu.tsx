// What is offered for a sign in the text, beside the caret; the focus stays in the text.
import { useLingui } from '@lingui/react'
import { createPortal } from 'react-dom'
import { Avatar, cx, floating } from '../../../ui/index.ts'
import { MacroPreview } from '../../macros/MacroPreview.tsx'
import type { Sign } from './find.ts'
import type { TriggerItem } from './use-items.ts'

interface Props {
  id: string
  sign: Sign
  items: readonly TriggerItem[]
  at: number
  /** Where the caret is in the window. */
  place: { left: number; top: number }
  number: number
  pick: (item: TriggerItem) => void
  look: (at: number) => void
}

const names: Record<Sign, string> = { '/': 'Macros', '@': 'People', '#': 'Tickets', '+': 'Articles' }
const width = 300

export const optionId = (menu: string, at: number) => `${menu}-${at}`

export const TriggerMenu = ({ id, sign, items, at, place, number, pick, look }: Props) => {
  const { _ } = useLingui()
  const chosen = items[at]
  const left = Math.max(8, Math.min(place.left, innerWidth - width - 8))
  const hasPreview = sign === '/' && chosen !== undefined
  const isWide = hasPreview && innerWidth - left > 2 * width + 24
  return createPortal(
    <section
      aria-label={_(names[sign])}
      data-react-aria-top-layer
      style={{ left, bottom: innerHeight - place.top + 6 }}
      className={cx(
        'fixed z-50 flex max-h-[min(420px,60vh)] items-end gap-1.5',
        !isWide && 'flex-col-reverse items-stretch',
      )}
    >
      <div style={{ width }} className={cx(floating, 'scroll-pane max-h-72 max-w-[calc(100vw-16px)]')}>
        <p className="px-3 pt-2 text-xs font-medium text-muted">{_(names[sign])}</p>
        <div role="listbox" id={id} aria-label={_(names[sign])} className="p-1">
          {items.map((item, n) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text's, which keeps the focus
            // biome-ignore lint/a11y/useFocusableInteractive: as above, by aria-activedescendant
            <div
              key={item.id}
              id={optionId(id, n)}
              role="option"
              aria-selected={n === at}
              ref={(element) => {
                if (n === at) element?.scrollIntoView({ block: 'nearest' })
              }}
              onMouseDown={(e) => e.preventDefault()}
              onMouseMove={() => n !== at && look(n)}
              onClick={() => pick(item)}
              className={cx(
                'flex min-h-8 cursor-pointer items-center gap-2 rounded-2 px-2 py-1 pointer-coarse:min-h-11',
                n === at && 'bg-selected',
              )}
            >
              {sign === '@' && <Avatar name={item.name} />}
              <span className="min-w-0 grow">
                <span className="block truncate leading-4.5">{item.name}</span>
                {item.note && (
                  <span className="block truncate text-sm leading-4 text-muted tabular-nums">
                    {item.note}
                  </span>
                )}
              </span>
            </div>
          ))}
        </div>
      </div>
      {hasPreview && (
        <div
          style={{ width }}
          className={cx(floating, 'scroll-pane max-h-72 max-w-[calc(100vw-16px)] px-3 py-2')}
        >
          <MacroPreview number={number} macroId={chosen.id} />
        </div>
      )}
      <span role="status" className="sr-only">
        {chosen && _('{name}, {at} of {count}', { name: chosen.name, at: at + 1, count: items.length })}
      </span>
    </section>,
    document.body,
  )
}
