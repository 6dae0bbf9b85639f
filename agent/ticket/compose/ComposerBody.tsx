// What both composers have: the editor, the draft's other version, files by button, paste or drop, the tools, the action.
import { useLingui } from '@lingui/react'
import { type DragEvent, type ReactNode, Suspense, useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { noteWriting } from '../../data/presence.ts'
import { useStore } from '../../data/store.ts'
import { cx } from '../../ui/index.ts'
import { closeComposer } from './active.ts'
import type { Words } from './draft-shape.ts'
import { EarlyText } from './EarlyText.tsx'
import type { Tools } from './Editor.tsx'
import { FileChips } from './FileChips.tsx'
import { Foot } from './Foot.tsx'
import { takesInserts } from './inserting.ts'
import type { Keeper } from './keeper.ts'
import { OtherDraft } from './OtherDraft.tsx'
import { picturesIn, showFiles } from './picture/pictures.ts'
import { Editor } from './preload.ts'
import type { Sign } from './trigger/find.ts'

interface Props {
  keeper: Keeper
  label: string
  onSend: () => void
  onSendAndSolve: () => void
  action: ReactNode
  tone?: 'reply' | 'note' | 'side'
  /** What must be seen before sending, right above the action. */
  warning?: ReactNode
  onEscape?: () => void
  /** Left to another field of the composer otherwise. */
  takesFocus?: boolean
  placeholder?: string
  /** What can be named in the text by its sign. */
  signs?: readonly Sign[]
  onMacro?: (macro: { id: string; name: string }) => Promise<Words | null>
  /** Whether pictures can stand in the text. */
  hasPictures?: boolean
  /** Whether files can go along. */
  hasFiles?: boolean
}

export const ComposerBody = (props: Props) => {
  const { keeper, label, onSend, onSendAndSolve, action, tone = 'reply', warning } = props
  const { onEscape = closeComposer, takesFocus = true, placeholder, hasFiles = true } = props
  const draft = useStore(keeper.store)
  const placed = picturesIn(draft.html)
  const { signs = nothing, onMacro = null, hasPictures = false } = props
  useLayoutEffect(() => showFiles(draft.files), [draft.files])
  const { _ } = useLingui()
  const [tools, setTools] = useState<Tools | null>(null)
  useEffect(() => (tools ? takesInserts(keeper, tools.insert) : undefined), [tools, keeper])
  const [isOver, setOver] = useState(false)
  const [isReady, setReady] = useState(false)
  const add = (files: readonly File[]) =>
    hasFiles && files.length > 0 && keeper.setFiles([...keeper.store.get().files, ...files])
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    add([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files has the attach button as its equal
    <div
      onDragOver={(e) => {
        if (!hasFiles || !e.dataTransfer.types.includes('Files')) return
        e.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={cx(
        'relative',
        isOver && 'rounded-3 outline-2 -outline-offset-2 outline-accent outline-dashed',
      )}
    >
      {draft.other && <OtherDraft keeper={keeper} other={draft.other} />}
      <div className="scroll-pane relative max-h-[38vh] min-h-[70px] px-3 py-2">
        {placeholder && draft.text === '' && (
          <p aria-hidden="true" className="pointer-events-none absolute text-read leading-[23px] text-faint">
            {placeholder}
          </p>
        )}
        {!isReady && (
          <EarlyText
            label={label}
            keeper={keeper}
            draft={draft}
            takesFocus={takesFocus}
            onSend={onSend}
            onSendAndSolve={onSendAndSolve}
            onEscape={onEscape}
          />
        )}
        <Suspense>
          <div hidden={!isReady}>
            <Editor
              label={label}
              html={draft.html}
              turn={draft.turn}
              latest={() => keeper.store.get().html}
              onReady={() => flushSync(() => setReady(true))}
              onType={(words) => {
                keeper.type(words)
                noteWriting(keeper.number)
              }}
              onFiles={add}
              hasPictures={hasPictures}
              onSend={onSend}
              onSendAndSolve={onSendAndSolve}
              onEscape={onEscape}
              onTools={setTools}
              number={keeper.number}
              signs={signs}
              onMacro={onMacro}
            />
          </div>
        </Suspense>
      </div>
      <FileChips
        files={draft.files.filter((file) => !placed.has(file.name))}
        remove={(file) => keeper.setFiles(draft.files.filter((one) => one !== file))}
      />
      {warning}
      <Foot
        tools={tools}
        addFiles={hasFiles ? add : null}
        tone={tone}
        kept={draft.kept}
        signs={signs}
        discard={() => void keeper.discard()}
      >
        {action}
      </Foot>
      {isOver && <p className="sr-only">{_('Drop to attach')}</p>}
    </div>
  )
}

const nothing: readonly Sign[] = []
