// The matrix: impact down, urgency across, a priority in each cell.
import { useLingui } from '@lingui/react'
import type { Cells } from '../../../rules/priority/policy.ts'
import { levels, type Priority, priorities } from '../../../rules/ticket/words.ts'
import { levelName, priorityName } from '../../data/words.ts'
import { cx, PriorityMark, Select } from '../../ui/index.ts'

interface Props {
  cells: Cells
  onChange: (cells: Cells) => void
  isLocked: boolean
}

/** The more urgent, the stronger the ground. */
const grounds: Record<Priority, string> = {
  urgent: 'bg-breach-soft',
  high: 'bg-warn-soft',
  normal: '',
  low: '',
}

export const Matrix = ({ cells, onChange, isLocked }: Props) => {
  const { _ } = useLingui()
  return (
    <div className="overflow-x-auto">
      <table className="w-full max-w-[560px] table-fixed border-collapse text-left">
        <thead>
          <tr>
            <td className="w-24 max-sm:w-18" />
            <th colSpan={3} scope="colgroup" className="pb-1 text-sm font-medium text-muted">
              {_('Urgency')}
            </th>
          </tr>
          <tr>
            <th scope="col" className="pb-1 text-sm font-medium text-muted">
              {_('Impact')}
            </th>
            {levels.map((urgency) => (
              <th key={urgency} scope="col" className="px-2 pb-1 font-[550]">
                {levelName(urgency)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.map((impact) => (
            <tr key={impact}>
              <th scope="row" className="pr-2 font-[550]">
                {levelName(impact)}
              </th>
              {levels.map((urgency) => {
                const priority = cells[impact][urgency]
                return (
                  <td key={urgency} className={cx('border border-line p-1', grounds[priority])}>
                    <Select<Priority>
                      label={_('Impact {impact}, urgency {urgency}', {
                        impact: levelName(impact),
                        urgency: levelName(urgency),
                      })}
                      hideLabel
                      look="plain"
                      options={priorities.map((id) => ({
                        id,
                        name: priorityName(id),
                        icon: (
                          <span aria-hidden="true" className="flex">
                            <PriorityMark priority={id} wordless />
                          </span>
                        ),
                      }))}
                      value={priority}
                      onChange={(next) =>
                        onChange({ ...cells, [impact]: { ...cells[impact], [urgency]: next } })
                      }
                      isDisabled={isLocked}
                      className="px-2"
                    />
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
