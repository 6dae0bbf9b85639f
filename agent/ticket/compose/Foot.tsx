// The foot of a composer: formatting, files, whether the draft is kept, and what happens next.
import { useLingui } from '@lingui/react'
import { Bold, Code, Italic, List, ListOrdered, Paperclip, TextQuote, Trash2 } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { cx, IconButton } from '../../ui/index.ts'
import type { Draft } from './draft.ts'
import type { Tools } from './Editor.tsx'
import { LinkTool } from './LinkTool.tsx'
import { mod } from '../../keys/mod.ts'

interface Props {
  tools: Tools | null
  addFiles: (files: readonly File[]) => void
  tone: 'reply' | 'note'
  kept: Draft['kept']
  discard: () => void
  children: ReactNode
}

const buttons = [
  { name: 'bold', words: 'Bold', icon: Bold, hint: `${mod}B` },
  { name: 'italic', words: 'Italic', icon: Italic, hint: `${mod}I` },
  { name: 'bulletList', words: 'List', icon: List },
  { name: 'orderedList', words: 'Numbered list', icon: ListOrdered },
  { name: 'blockquote', words: 'Quote', icon: TextQuote },
  { name: 'code', words: 'Code', icon: Code },
] as const

export const Foot = ({ tools, addFiles, tone, kept, discard, children }: Props) => {
  const { _ } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  const face = tone === 'note' ? 'text-note-label' : ''
  return (
    <div className="flex flex-wrap items-center gap-x-0.5 gap-y-1 px-2 pb-2">
      <div role="toolbar" aria-label={_('Formatting')} className="flex items-center gap-0.5 pointer-coarse:hidden">
        {buttons.map(({ name, words, icon: Icon, ...rest }) => (
          <IconButton
            key={name}
            label={_(words)}
            {...rest}
            isDisabled={!tools}
            aria-pressed={tools?.isActive(name) ?? false}
            onPress={() => tools?.toggle(name)}
            className={cx(face, tools?.isActive(name) && 'bg-active text-ink')}
          >
            <Icon size={16} strokeWidth={1.6} aria-hidden="true" />
          </IconButton>
        ))}
        <LinkTool tools={tools} className={face} />
      </div>
      <span aria-hidden="true" className="mx-1.5 h-4 w-px bg-line-strong pointer-coarse:hidden" />
      <IconButton label={_('Attach files')} className={face} onPress={() => input.current?.click()}>
        <Paperclip size={16} strokeWidth={1.6} aria-hidden="true" />
      </IconButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={_('Attach files')}
        onChange={(e) => {
          addFiles([...(e.target.files ?? [])])
          e.target.value = ''
        }}
      />
      {kept !== 'empty' && (
        <IconButton label={_('Throw the draft away')} className={face} onPress={discard}>
          <Trash2 size={16} strokeWidth={1.6} aria-hidden="true" />
        </IconButton>
      )}
      <span role="status" className={cx('ml-1 text-sm', tone === 'note' ? 'text-note-label' : 'text-faint')}>
        {kept === 'server' ? _('Draft kept') : ''}
      </span>
      <span className="ml-auto flex min-w-0 max-md:w-full max-md:justify-end">{children}</span>
    </div>
  )
}
