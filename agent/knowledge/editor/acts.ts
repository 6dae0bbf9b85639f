// What the tools of the editor do to its text.
import type { Editor } from '@tiptap/react'
import type { Tone } from '../markdown/blocks.ts'
import { newTable, type TableAct, tableActs } from './table.ts'

/** What stands where the cursor is; the tools show themselves by it. */
export const standingOf = (editor: Editor) => ({
  style: editor.isActive('heading') ? String(editor.getAttributes('heading').level) : 'text',
  bold: editor.isActive('bold'),
  italic: editor.isActive('italic'),
  strike: editor.isActive('strike'),
  code: editor.isActive('code'),
  link: editor.isActive('link'),
  bulletList: editor.isActive('bulletList'),
  orderedList: editor.isActive('orderedList', { steps: false }),
  steps: editor.isActive('orderedList', { steps: true }),
  quote: editor.isActive('blockquote'),
  codeBlock: editor.isActive('codeBlock'),
  callout: editor.isActive('callout') ? String(editor.getAttributes('callout').tone) : null,
  table: editor.isActive('table'),
  picture: editor.isActive('image'),
  mayUndo: editor.can().undo(),
  mayRedo: editor.can().redo(),
})
export type Standing = ReturnType<typeof standingOf>

const go = (editor: Editor) => editor.chain().focus()

/** A closing popover gives the focus to its button first; then writing goes on. */
export const backToText = (editor: Editor) => void setTimeout(() => editor.commands.focus(), 60)

export const setStyle = (editor: Editor, style: string) =>
  style === 'text'
    ? go(editor).setNode('paragraph').run()
    : go(editor)
        .setNode('heading', { level: Number(style) })
        .run()

export const toggleSteps = (editor: Editor) =>
  editor.isActive('orderedList')
    ? go(editor)
        .updateAttributes('orderedList', { steps: !editor.getAttributes('orderedList').steps })
        .run()
    : go(editor).toggleOrderedList().updateAttributes('orderedList', { steps: true }).run()

export const toggleOrdered = (editor: Editor) =>
  editor.isActive('orderedList', { steps: true })
    ? go(editor).updateAttributes('orderedList', { steps: false }).run()
    : go(editor).toggleOrderedList().run()

/** null takes the callout away and leaves its words. */
export const setCallout = (editor: Editor, tone: Tone | null) => {
  if (tone === null) go(editor).lift('callout').run()
  else if (editor.isActive('callout')) go(editor).updateAttributes('callout', { tone }).run()
  else go(editor).wrapIn('callout', { tone }).run()
}

export const insertTable = (editor: Editor) => go(editor).insertContent(newTable()).run()
export const changeTable = (editor: Editor, act: TableAct) => {
  editor.view.focus()
  tableActs[act](editor.state, editor.view.dispatch)
}

export const setLink = (editor: Editor, address: string, words: string) => {
  const chain = go(editor).extendMarkRange('link')
  if (address === '') chain.unsetLink().run()
  else if (editor.state.selection.empty && !editor.isActive('link'))
    chain
      .insertContent({
        type: 'text',
        text: words || address,
        marks: [{ type: 'link', attrs: { href: address } }],
      })
      .run()
  else chain.setLink({ href: address }).run()
}
