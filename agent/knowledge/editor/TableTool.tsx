// Begins a table; in one, adds and takes rows and columns.
import { useLingui } from '@lingui/react'
import type { Editor } from '@tiptap/react'
import { Table } from 'lucide-react'
import { cx, IconButton, Menu, MenuItem, MenuLine } from '../../ui/index.ts'
import { changeTable, insertTable } from './acts.ts'

export const TableTool = ({ editor, isIn }: { editor: Editor; isIn: boolean }) => {
  const { _ } = useLingui()
  if (!isIn)
    return (
      <IconButton label={_('Table')} onPress={() => insertTable(editor)}>
        <Table size={16} aria-hidden="true" />
      </IconButton>
    )
  return (
    <Menu
      label={_('Table')}
      placement="bottom start"
      trigger={
        <IconButton label={_('Table')} className={cx('bg-active text-ink')}>
          <Table size={16} aria-hidden="true" />
        </IconButton>
      }
    >
      <MenuItem text={_('Row below')} onAction={() => changeTable(editor, 'addRowAfter')} />
      <MenuItem text={_('Column after')} onAction={() => changeTable(editor, 'addColumnAfter')} />
      <MenuLine />
      <MenuItem text={_('Remove row')} onAction={() => changeTable(editor, 'deleteRow')} />
      <MenuItem text={_('Remove column')} onAction={() => changeTable(editor, 'deleteColumn')} />
      <MenuItem text={_('Remove table')} danger onAction={() => changeTable(editor, 'deleteTable')} />
    </Menu>
  )
}
