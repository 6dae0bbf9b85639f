// The tools above an article's text: one tab stop, arrows go through them.
import { useLingui } from '@lingui/react'
import { type Editor, useEditorState } from '@tiptap/react'
import {
  Bold,
  Code,
  Footprints,
  ImagePlus,
  Italic,
  List,
  ListOrdered,
  type LucideIcon,
  Minus,
  Redo2,
  SquareCode,
  Strikethrough,
  TextQuote,
  Undo2,
} from 'lucide-react'
import { Fragment, useRef } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar'
import { mod } from '../../keys/mod.ts'
import { cx, IconButton, Select } from '../../ui/index.ts'
import { type Standing, setStyle, standingOf, toggleOrdered, toggleSteps } from './acts.ts'
import { CalloutTool } from './CalloutTool.tsx'
import { LinkTool } from './LinkTool.tsx'
import { PictureTool } from './PictureTool.tsx'
import { TableTool } from './TableTool.tsx'

interface Props {
  editor: Editor
  onFiles: (files: readonly File[]) => void
}

export const Toolbar = ({ editor, onFiles }: Props) => {
  const { _ } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  const standing = useEditorState({ editor, selector: ({ editor }) => standingOf(editor) })
  return (
    <AriaToolbar
      aria-label={_('Formatting')}
      className="sticky top-0 z-10 -mx-2 mb-3 flex flex-wrap items-center gap-0.5 border-b border-line bg-surface px-2 py-1.5"
    >
      <Select
        label={_('Style')}
        hideLabel
        look="plain"
        options={[
          { id: 'text', name: _('Text') },
          { id: '2', name: _('Heading') },
          { id: '3', name: _('Smaller heading') },
          { id: '4', name: _('Smallest heading') },
        ]}
        value={['1', '2'].includes(standing.style) ? '2' : standing.style}
        onChange={(style) => setStyle(editor, style)}
        className="mx-2 w-36"
      />
      {groups.map((tools) => (
        <Fragment key={tools[0]?.name}>
          {tools.map((tool) => (
            <Tool key={tool.name} tool={tool} editor={editor} isOn={standing[tool.on] === true} />
          ))}
          <Line />
        </Fragment>
      ))}
      <LinkTool editor={editor} isOn={standing.link} />
      <CalloutTool editor={editor} tone={standing.callout} />
      <TableTool editor={editor} isIn={standing.table} />
      {standing.picture && <PictureTool editor={editor} />}
      <IconButton label={_('Add pictures or files')} onPress={() => input.current?.click()}>
        <ImagePlus size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={_('Line across')} onPress={() => editor.chain().focus().setHorizontalRule().run()}>
        <Minus size={16} aria-hidden="true" />
      </IconButton>
      <Line />
      <IconButton
        label={_('Undo')}
        hint={`${mod}Z`}
        isDisabled={!standing.mayUndo}
        onPress={() => editor.chain().focus().undo().run()}
      >
        <Undo2 size={16} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={_('Redo')}
        isDisabled={!standing.mayRedo}
        onPress={() => editor.chain().focus().redo().run()}
      >
        <Redo2 size={16} aria-hidden="true" />
      </IconButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={_('Add pictures or files')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </AriaToolbar>
  )
}

interface ToolShape {
  name: string
  icon: LucideIcon
  on: keyof Standing
  run: (editor: Editor) => unknown
  key?: string
}

const groups: readonly (readonly ToolShape[])[] = [
  [
    { name: 'Bold', icon: Bold, on: 'bold', key: 'B', run: (e) => e.chain().focus().toggleBold().run() },
    {
      name: 'Italic',
      icon: Italic,
      on: 'italic',
      key: 'I',
      run: (e) => e.chain().focus().toggleItalic().run(),
    },
    {
      name: 'Struck out',
      icon: Strikethrough,
      on: 'strike',
      run: (e) => e.chain().focus().toggleStrike().run(),
    },
    {
      name: 'Code',
      icon: Code,
      on: 'code',
      key: 'E',
      run: (e) => e.chain().focus().toggleMark('code').run(),
    },
  ],
  [
    { name: 'Bullets', icon: List, on: 'bulletList', run: (e) => e.chain().focus().toggleBulletList().run() },
    { name: 'Numbers', icon: ListOrdered, on: 'orderedList', run: toggleOrdered },
    { name: 'Steps', icon: Footprints, on: 'steps', run: toggleSteps },
    { name: 'Quote', icon: TextQuote, on: 'quote', run: (e) => e.chain().focus().toggleBlockquote().run() },
    {
      name: 'Code block',
      icon: SquareCode,
      on: 'codeBlock',
      run: (e) => e.chain().focus().toggleCodeBlock().run(),
    },
  ],
]

const Tool = ({ tool, editor, isOn }: { tool: ToolShape; editor: Editor; isOn: boolean }) => {
  const { _ } = useLingui()
  return (
    <IconButton
      label={_(tool.name)}
      aria-pressed={isOn}
      {...(tool.key && { hint: `${mod}${tool.key}` })}
      onPress={() => tool.run(editor)}
      className={cx(isOn && 'bg-active text-ink')}
    >
      <tool.icon size={16} aria-hidden="true" />
    </IconButton>
  )
}

const Line = () => <span aria-hidden="true" className="mx-1 h-4 w-px bg-line-strong" />
