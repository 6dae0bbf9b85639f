// Chooses impact and urgency on their matrix; each field shows the priority it makes.
import { useLingui } from '@lingui/react'
import { useRef } from 'react'
import { priorityOf } from '../../../rules/priority/matrix.ts'
import { type Level, levels } from '../../../rules/ticket/words.ts'
import { levelName, priorityName } from '../../data/words.ts'
import { cx, PriorityMark } from '../../ui/index.ts'
import { setUrgency } from '../changes.ts'
import { common, type PickProps } from './chosen.ts'

export const PickPriority = ({ numbers, close }: PickProps) => {
  const { _ } = useLingui()
  const table = useRef<HTMLTableElement>(null)
  const impactNow = common(numbers, (t) => ('impact' in t ? t.impact : undefined))
  const urgencyNow = common(numbers, (t) => ('urgency' in t ? t.urgency : undefined))
  const pick = (impact: Level, urgency: Level) => {
    close()
    if (impact !== impactNow || urgency !== urgencyNow) setUrgency(numbers, impact, urgency)
  }
  return (
    <div className="p-3">
      <table
        ref={table}
        className="border-separate border-spacing-1 text-sm"
        onKeyDown={(e) => move(e.key, table.current) && e.preventDefault()}
      >
        <caption className="pb-1 text-left font-semibold text-ui">{_('Impact × urgency')}</caption>
        <thead>
          <tr>
            <td />
            {levels.map((u) => (
              <th key={u} scope="col" className="px-1 text-left font-medium text-muted">
                {_('{level} urgency', { level: levelName(u) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.map((impact) => (
            <tr key={impact}>
              <th scope="row" className="pr-2 text-left font-medium whitespace-nowrap text-muted">
                {_('{level} impact', { level: levelName(impact) })}
              </th>
              {levels.map((urgency) => {
                const isNow = impact === impactNow && urgency === urgencyNow
                const priority = priorityOf(impact, urgency)
                return (
                  <td key={urgency}>
                    <button
                      type="button"
                      // biome-ignore lint/a11y/noAutofocus: the popover was opened to choose here
                      autoFocus={
                        isNow || (impactNow === undefined && impact === 'medium' && urgency === 'medium')
                      }
                      aria-pressed={isNow}
                      aria-label={_('{priority}: {impact} impact, {urgency} urgency', {
                        priority: priorityName(priority),
                        impact: levelName(impact),
                        urgency: levelName(urgency),
                      })}
                      onClick={() => pick(impact, urgency)}
                      className={cx(
                        'flex h-9 w-full min-w-24 items-center rounded-2 px-2 ring-focus hover:bg-hover',
                        isNow ? 'bg-selected' : 'bg-fill',
                      )}
                    >
                      <PriorityMark priority={priority} />
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -3, ArrowDown: 3 }

const move = (key: string, table: HTMLTableElement | null): boolean => {
  const buttons = [...(table?.querySelectorAll('button') ?? [])]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const to = buttons[at + (steps[key] ?? 0)]
  if (!(key in steps) || at < 0) return false
  to?.focus()
  return true
}
