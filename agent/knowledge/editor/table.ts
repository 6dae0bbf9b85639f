// Tables as Markdown has them: one head row, cells of one paragraph, a side each column leans to.

import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  tableEditing,
} from '@tiptap/pm/tables'
import { Extension, mergeAttributes, Node } from '@tiptap/react'

const cellAttributes = () => ({
  colspan: { default: 1, rendered: false },
  rowspan: { default: 1, rendered: false },
  colwidth: { default: null, rendered: false },
  align: {
    default: null,
    parseHTML: (element: HTMLElement) => element.style.textAlign || null,
    renderHTML: ({ align }: Record<string, unknown>) => (align ? { 'data-align': String(align) } : {}),
  },
})

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    const { editor } = this
    const dispatch = editor.view.dispatch.bind(editor.view)
    return {
      Tab: () =>
        goToNextCell(1)(editor.state, dispatch) ||
        (editor.isActive('table') &&
          addRowAfter(editor.state, dispatch) &&
          goToNextCell(1)(editor.state, dispatch)),
      'Shift-Tab': () => goToNextCell(-1)(editor.state, dispatch),
    }
  },
})

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
})

const cell = (name: string, tag: 'td' | 'th') =>
  Node.create({
    name,
    content: 'paragraph',
    isolating: true,
    addAttributes: cellAttributes,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0],
  })

const roles: Record<string, string> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
}

/** Tells the table plugin which node is what. */
const Roles = Extension.create({
  name: 'tableRoles',
  extendNodeSchema: ({ name }) => (roles[name] ? { tableRole: roles[name] } : {}),
})

export const tableNodes = [Table, TableRow, cell('tableCell', 'td'), cell('tableHeader', 'th'), Roles]

export const tableActs = { addRowAfter, addColumnAfter, deleteRow, deleteColumn, deleteTable }
export type TableAct = keyof typeof tableActs

const cellDoc = (type: string) => ({ type, content: [{ type: 'paragraph' }] })

/** A head and two rows of three. */
export const newTable = () => ({
  type: 'table',
  content: ['tableHeader', 'tableCell', 'tableCell'].map((type) => ({
    type: 'tableRow',
    content: [cellDoc(type), cellDoc(type), cellDoc(type)],
  })),
})
