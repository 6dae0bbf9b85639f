// The text of one theme file: line numbers, search, colours by meaning, and what is wrong at its line.
//
// Tab leaves it as it leaves every field; Ctrl+] and Ctrl+[ move lines in and out.
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { css } from '@codemirror/lang-css'
import { liquid } from '@codemirror/lang-liquid'
import { bracketMatching } from '@codemirror/language'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { codeLook } from './code-look.ts'
import { useCodePhrases } from './phrases.ts'

export interface LineFault {
  line: number | null
  message: string
}

export interface CodeProps {
  label: string
  kind: 'css' | 'liquid'
  /** Read once: a file of another name is another editor. */
  text: string
  isReadOnly: boolean
  faults: readonly LineFault[]
  /** A line to show, from 1; a new object shows it again. */
  wanted: { line: number } | null
  onChange: (text: string) => void
}

export const CodeEditor = ({ label, kind, text, isReadOnly, faults, wanted, onChange }: CodeProps) => {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const phrases = useCodePhrases()
  const change = useRef(onChange)
  change.current = onChange
  const begun = useRef({ text, phrases })
  useEffect(() => {
    if (!place.current) return
    const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: begun.current.text,
        extensions: [
          EditorView.cspNonce.of(nonce),
          EditorState.phrases.of(begun.current.phrases),
          EditorState.readOnly.of(isReadOnly),
          EditorView.contentAttributes.of({
            'aria-label': label,
            'aria-readonly': String(isReadOnly),
            tabindex: '0',
          }),
          EditorView.lineWrapping,
          lineNumbers(),
          lintGutter(),
          history(),
          bracketMatching(),
          highlightActiveLine(),
          highlightSelectionMatches(),
          search({ top: true }),
          keymap.of([...searchKeymap, ...historyKeymap, ...defaultKeymap]),
          kind === 'css' ? css() : liquid(),
          codeLook,
          EditorView.updateListener.of((update) => {
            if (update.docChanged) change.current(update.state.doc.toString())
          }),
        ],
      }),
    })
    view.current = made
    return () => made.destroy()
  }, [label, kind, isReadOnly])
  useEffect(() => {
    const { current } = view
    if (!current) return
    const { doc } = current.state
    const found = faults.map(({ line, message }) => {
      const { from, to } = doc.line(Math.min(Math.max(line ?? 1, 1), doc.lines))
      return { from, to, severity: 'error' as const, message }
    })
    current.dispatch(setDiagnostics(current.state, found))
  }, [faults])
  useEffect(() => {
    const { current } = view
    if (!current || !wanted) return
    const { doc } = current.state
    const { from } = doc.line(Math.min(Math.max(wanted.line, 1), doc.lines))
    current.dispatch({
      selection: { anchor: from },
      effects: EditorView.scrollIntoView(from, { y: 'center' }),
    })
    current.focus()
  }, [wanted])
  return (
    <div
      ref={place}
      className="h-[60vh] min-h-72 overflow-hidden rounded-2 border border-control bg-surface focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-focus"
    />
  )
}
