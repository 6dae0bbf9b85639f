// The editor of a composer, in a chunk of its own: formatting that mail can carry, and nothing more.
import { EditorContent, type Editor as TipTap, useEditor, useEditorState } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { hasOpened } from './active.ts'
import type { Words } from './draft-shape.ts'
import { isEarly } from './EarlyText.tsx'
import { type Acts, onKey } from './keys.ts'
import { Picture } from './picture/Picture.ts'
import { isPicture, named, showFiles } from './picture/pictures.ts'
import { plainOf } from './plain.ts'
import type { Sign } from './trigger/find.ts'
import { Mention } from './trigger/Mention.ts'
import { TriggerMenu } from './trigger/TriggerMenu.tsx'
import { useTrigger } from './trigger/use-trigger.ts'

export type Mark = 'bold' | 'italic' | 'bulletList' | 'orderedList' | 'blockquote' | 'code'

export interface Tools {
  isActive: (mark: Mark) => boolean
  toggle: (mark: Mark) => void
  link: (address: string) => void
  linkNow: () => string
  /** Puts HTML where the caret is. */
  insert: (html: string) => void
  /** Types a sign, so that what it offers opens. */
  begin: (sign: Sign) => void
}

interface Props extends Acts {
  label: string
  html: string
  turn: number
  /** What stands in the draft at this very moment. */
  latest: () => string
  /** Shows the editor in place of the early text, at once. */
  onReady: () => void
  onType: (words: Words) => void
  onFiles: (files: readonly File[]) => void
  /** Whether pictures may stand in the text; else they are attached. */
  hasPictures: boolean
  onTools: (tools: Tools | null) => void
  /** The ticket it is written about. */
  number: number
  /** What can be named in this text. */
  signs: readonly Sign[]
  /** Resolves to the words a macro writes here. */
  onMacro: ((macro: { id: string; name: string }) => Promise<Words | null>) | null
}

const extensions = [
  Mention,
  Picture,
  StarterKit.configure({
    heading: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      protocols: ['http', 'https', 'mailto', 'tel'],
    },
  }),
]

const Editor = (props: Props) => {
  const now = useRef(props)
  useLayoutEffect(() => {
    now.current = props
  })
  const take = useRef<(data: DataTransfer | null) => boolean>(() => false)
  const keys = useRef<(event: KeyboardEvent) => boolean>(() => false)
  const editor = useEditor({
    extensions,
    content: props.html,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        'aria-label': props.label,
        'aria-multiline': 'true',
        role: 'textbox',
        class: 'composer-text',
      },
      handleKeyDown: (_view, event) => keys.current(event) || onKey(event, now.current),
      handlePaste: (_view, event) => take.current(event.clipboardData),
      handleDrop: (_view, event) => {
        const isTaken = take.current(event.dataTransfer)
        // The composer around would attach them once more.
        if (isTaken) event.stopPropagation()
        return isTaken
      },
    },
    onUpdate: ({ editor }) => now.current.onType(wordsOf(editor)),
  })
  // Pictures go where the text is, other files below it.
  const takeFiles = (data: DataTransfer | null): boolean => {
    const files = [...(data?.files ?? [])].map((file) => (isPicture(file) ? named(file) : file))
    if (files.length === 0) return false
    showFiles(files)
    now.current.onFiles(files)
    const pictures = now.current.hasPictures ? files.filter(isPicture) : []
    if (pictures.length > 0)
      editor
        .chain()
        .focus()
        .insertContent(pictures.map(({ name }) => ({ type: 'picture', attrs: { name } })))
        .run()
    return true
  }
  useLayoutEffect(() => {
    take.current = takeFiles
  })
  const { turn, html, onTools, number, signs } = props
  const trigger = useTrigger({
    editor,
    number,
    allowed: signs,
    onPick: (sign, item) => {
      if (sign === '@')
        editor
          .chain()
          .focus()
          .insertContent([
            { type: 'mention', attrs: { id: item.id, name: item.name } },
            { type: 'text', text: ' ' },
          ])
          .run()
      else if (sign === '#') editor.chain().focus().insertContent(`#${item.id} `).run()
      else if (sign === '+')
        editor
          .chain()
          .focus()
          .insertContent([
            {
              type: 'text',
              text: item.name,
              marks: [{ type: 'link', attrs: { href: `${location.origin}${item.id}` } }],
            },
            { type: 'text', text: ' ' },
          ])
          .run()
      else
        void now.current.onMacro?.(item).then((words) => {
          if (words?.html) editor.chain().focus().insertContent(words.html).run()
        })
    },
  })
  useLayoutEffect(() => {
    keys.current = trigger.onKey
  })
  useEffect(() => {
    // Words, look and focus change hands in one go: no key falls between the early text and the editor.
    queueMicrotask(() => {
      if (editor.isDestroyed) return
      const takesFocus = document.activeElement === document.body || isEarly(document.activeElement)
      // A space at the end is still being typed after.
      editor.commands.setContent(now.current.latest(), {
        emitUpdate: false,
        parseOptions: { preserveWhitespace: true },
      })
      now.current.onReady()
      editor.commands.setTextSelection(editor.state.doc.content.size)
      if (takesFocus) editor.view.focus()
      hasOpened()
    })
  }, [editor])
  const known = useRef(turn)
  useEffect(() => {
    if (known.current === turn) return
    known.current = turn
    editor.commands.setContent(html, { emitUpdate: false })
  }, [turn, html, editor])
  const marks = useEditorState({ editor, selector: ({ editor }) => activeMarks(editor) })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tools change with what is active
  useEffect(() => onTools(toolsOf(editor)), [editor, marks, onTools])
  return (
    <>
      <EditorContent editor={editor} />
      {trigger.open && (
        <TriggerMenu {...trigger} sign={trigger.open.sign} place={trigger.open.place} number={number} />
      )}
    </>
  )
}
export default Editor

const all: readonly Mark[] = ['bold', 'italic', 'bulletList', 'orderedList', 'blockquote', 'code']
const activeMarks = (editor: TipTap) => all.filter((mark) => editor.isActive(mark)).join(' ')

const wordsOf = (editor: TipTap): Words => {
  const text = plainOf(editor.getJSON())
  return { text, html: text === '' ? '' : editor.getHTML() }
}

const toolsOf = (editor: TipTap): Tools => ({
  isActive: (mark) => editor.isActive(mark),
  toggle: (mark) => {
    const chain = editor.chain().focus()
    const toggles = {
      bold: chain.toggleBold,
      italic: chain.toggleItalic,
      bulletList: chain.toggleBulletList,
      orderedList: chain.toggleOrderedList,
      blockquote: chain.toggleBlockquote,
      code: chain.toggleCode,
    }
    toggles[mark]().run()
  },
  link: (address) => {
    const chain = editor.chain().focus().extendMarkRange('link')
    if (address === '') chain.unsetLink().run()
    else if (editor.state.selection.empty && !editor.isActive('link'))
      chain
        .insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] })
        .run()
    else chain.setLink({ href: address }).run()
  },
  linkNow: () => String(editor.getAttributes('link').href ?? ''),
  insert: (html) => {
    editor.chain().focus().insertContent(html).run()
  },
  begin: (sign) => {
    const before = editor.state.selection.$from.nodeBefore?.text ?? ''
    editor
      .chain()
      .focus()
      .insertContent(before === '' || before.endsWith(' ') ? sign : ` ${sign}`)
      .run()
  },
})
