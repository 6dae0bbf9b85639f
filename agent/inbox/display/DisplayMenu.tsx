// How a list is shown: which statuses, in which order, grouped by what, as cards or in which columns.
import { useLingui } from '@lingui/react'
import { SlidersHorizontal } from 'lucide-react'
import { type Grouping, groupings, type SortKey, sortKeys } from '../../../rules/views/words.ts'
import { type Filter, type StatusChoice, statusChoices } from '../../data/filter.ts'
import { groupingName, sortName, statusChoiceName } from '../../data/words.ts'
import { goToList, setLook } from '../../shell/go.ts'
import { useIsPhone } from '../../shell/phone.ts'
import { Button, Choice, IconButton, Popover, Select } from '../../ui/index.ts'
import { openView } from '../../views/open.ts'
import { type Shown, useView } from '../use-filter.ts'
import { ColumnPick } from './ColumnPick.tsx'

const usualColumns = 'requester,team,assignee,priority,status,updated'

interface Props {
  filter: Filter
  shown: Shown
  onClose: () => void
}

const DisplayMenu = ({ filter, shown, onClose }: Props) => {
  const { _ } = useLingui()
  const isPhone = useIsPhone()
  const view = useView(filter.view)
  const [by = 'updated', direction = 'down'] = shown.sort.split(':') as [SortKey, 'up' | 'down']
  const setSort = (key: SortKey, way: 'up' | 'down') => void goToList({ ...filter, sort: `${key}:${way}` })
  return (
    <Popover
      label={_('Shown')}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement="bottom end"
      className="flex w-72 flex-col gap-3"
      trigger={
        <IconButton label={_('Shown')}>
          <SlidersHorizontal size={16} aria-hidden="true" />
        </IconButton>
      }
    >
      {!filter.view && (
        <Select<StatusChoice>
          label={_('Status')}
          options={statusChoices.map((id) => ({ id, name: statusChoiceName(id) }))}
          value={filter.status}
          onChange={(status) => void goToList({ ...filter, status })}
        />
      )}
      <Select<SortKey>
        label={_('Order')}
        options={sortKeys.map((id) => ({ id, name: sortName(id) }))}
        value={by}
        onChange={(key) => setSort(key, 'down')}
      />
      <Choice<'up' | 'down'>
        label={_('Direction')}
        hideLabel
        options={[
          { id: 'down', name: _('Downwards') },
          { id: 'up', name: _('Upwards') },
        ]}
        value={direction}
        onChange={(way) => setSort(by, way)}
      />
      <Select<Grouping | 'none'>
        label={_('Grouped by')}
        options={[
          { id: 'none', name: _('Nothing') },
          ...groupings.map((id) => ({ id, name: groupingName(id) })),
        ]}
        value={shown.group ?? 'none'}
        onChange={(group) => void setLook({ group })}
      />
      {!isPhone && (
        <Choice<'cards' | 'table'>
          label={_('Rows')}
          options={[
            { id: 'cards', name: _('Cards') },
            { id: 'table', name: _('Table') },
          ]}
          value={shown.columns.length > 0 ? 'table' : 'cards'}
          onChange={(rows) => void setLook({ cols: rows === 'cards' ? 'none' : usualColumns })}
        />
      )}
      {!isPhone && shown.columns.length > 0 && (
        <ColumnPick
          columns={shown.columns}
          onChange={(columns) => void setLook({ cols: columns.join(',') || 'none' })}
        />
      )}
      <div className="flex flex-wrap gap-2 border-t border-line pt-3">
        <Button
          onPress={() => {
            onClose()
            openView({ from: filter, shown })
          }}
        >
          {_('Save as a view…')}
        </Button>
        {view?.mayChange && (
          <Button
            look="plain"
            onPress={() => {
              onClose()
              openView({ change: view })
            }}
          >
            {_('Change the view…')}
          </Button>
        )}
      </div>
    </Popover>
  )
}
export default DisplayMenu
