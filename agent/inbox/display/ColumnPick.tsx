// Which columns a table has, in which order; moved by buttons, so that it works without dragging.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { viewColumns } from '../../../rules/views/words.ts'
import { fieldsQuery } from '../../data/queries.ts'
import { columnName } from '../../data/words.ts'
import { Checkbox, IconButton } from '../../ui/index.ts'

interface Props {
  columns: readonly string[]
  onChange: (columns: readonly string[]) => void
}

const most = 12

export const ColumnPick = ({ columns, onChange }: Props) => {
  const { _ } = useLingui()
  const fields = useQuery(fieldsQuery).data?.items ?? []
  const own = fields.filter((f) => f.subject === 'ticket' && !f.isArchived)
  const nameOf = (column: string) => own.find((f) => `field:${f.key}` === column)?.name ?? columnName(column)
  const rest = [...viewColumns, ...own.map((f) => `field:${f.key}`)].filter((c) => !columns.includes(c))
  const move = (column: string, by: -1 | 1) => {
    const next = columns.filter((c) => c !== column)
    next.splice(columns.indexOf(column) + by, 0, column)
    onChange(next)
  }
  return (
    <fieldset className="min-w-0">
      <legend className="pb-1 text-ui font-[550]">{_('Columns')}</legend>
      {columns.map((column, at) => (
        <div key={column} className="flex items-center">
          <Checkbox
            isSelected
            onChange={() => onChange(columns.filter((c) => c !== column))}
            className="grow"
          >
            {nameOf(column)}
          </Checkbox>
          <IconButton
            label={_('{name} further up', { name: nameOf(column) })}
            isDisabled={at === 0}
            onPress={() => move(column, -1)}
          >
            <ArrowUp size={14} aria-hidden="true" />
          </IconButton>
          <IconButton
            label={_('{name} further down', { name: nameOf(column) })}
            isDisabled={at === columns.length - 1}
            onPress={() => move(column, 1)}
          >
            <ArrowDown size={14} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      {columns.length < most &&
        rest.map((column) => (
          <Checkbox key={column} isSelected={false} onChange={() => onChange([...columns, column])}>
            {nameOf(column)}
          </Checkbox>
        ))}
    </fieldset>
  )
}
