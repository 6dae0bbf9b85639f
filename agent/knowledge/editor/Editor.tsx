// The editor of an article, in a chunk of its own: what is typed leaves it as Markdown.
import { EditorContent, type JSONContent, useEditor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Doc } from '../markdown/doc.ts'
import { docOf } from '../markdown/parse.ts'
import { markdownOf } from '../markdown/write.ts'
import { directionOf } from '../words.ts'
import './article-text.css'
import { extensions } from './extensions.ts'
import { markdownPasted } from './paste.ts'
import { Toolbar } from './Toolbar.tsx'

export interface UploadedFile {
  link: string
  name: string
  type: string
}

interface Props {
  label: string
  body: string
  /** Counts changes of the text from outside, such as from its Markdown. */
  turn: number
  language: string
  onType: (body: string) => void
  onUpload: (files: readonly File[]) => Promise<readonly UploadedFile[]>
}

const Editor = (props: Props) => {
  const now = useRef(props)
  useLayoutEffect(() => {
    now.current = props
  })
  const take = useRef<(data: DataTransfer | null) => boolean>(() => false)
  const editor = useEditor({
    extensions,
    content: docOf(props.body) as JSONContent,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        'aria-label': props.label,
        'aria-multiline': 'true',
        role: 'textbox',
        class: 'article-text min-h-80 outline-none',
        lang: props.language,
        dir: directionOf(props.language),
      },
      handlePaste: (_view, event) => take.current(event.clipboardData),
      handleDrop: (_view, event) => take.current(event.dataTransfer),
    },
    onUpdate: ({ editor }) => now.current.onType(markdownOf(editor.getJSON() as Doc)),
  })
  const addFiles = async (files: readonly File[]) => {
    const kept = await now.current.onUpload(files)
    const content = kept.map(({ link, name, type }) =>
      type.startsWith('image/')
        ? { type: 'image', attrs: { src: link, alt: altOf(name) } }
        : { type: 'text', text: name, marks: [{ type: 'link', attrs: { href: link } }] },
    )
    if (content.length > 0) editor.chain().focus().insertContent(content).run()
  }
  useLayoutEffect(() => {
    take.current = (data) => {
      const files = [...(data?.files ?? [])]
      if (files.length > 0) void addFiles(files)
      const pasted = files.length > 0 ? null : markdownPasted(data)
      if (pasted)
        editor
          .chain()
          .focus()
          .insertContent([...pasted])
          .run()
      return files.length > 0 || pasted !== null
    }
  })
  const known = useRef(props.turn)
  const { turn, body } = props
  useEffect(() => {
    if (known.current === turn) return
    known.current = turn
    editor.commands.setContent(docOf(body) as JSONContent, { emitUpdate: false })
  }, [turn, body, editor])
  return (
    <div className="flex min-w-0 flex-col">
      <Toolbar editor={editor} onFiles={(files) => void addFiles(files)} />
      <EditorContent editor={editor} />
    </div>
  )
}
export default Editor

/** What a picture is called until somebody says what it shows. */
const altOf = (name: string) => name.replace(/\.\w+$/u, '').replaceAll(/[-_]+/gu, ' ')
