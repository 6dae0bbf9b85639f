// The foot of a composer: formatting, files, whether the draft is kept, and what happens next.
import { useLingui } from '@lingui/react'
import {
  AtSign,
  Bold,
  BookOpen,
  Code,
  Ellipsis,
  Hash,
  Italic,
  List,
  ListOrdered,
  Paperclip,
  SquareSlash,
  TextQuote,
  Trash2,
} from 'lucide-react'
import { type ReactNode, Suspense, useRef } from 'react'
import { mod } from '../../keys/mod.ts'
import { cx, IconButton, Menu, MenuItem, MenuLine } from '../../ui/index.ts'
import type { Draft } from './draft-shape.ts'
import type { Tools } from './Editor.tsx'
import { LinkTool } from './preload.ts'
import type { Sign } from './trigger/find.ts'

interface Props {
  tools: Tools | null
  /** null: no files can go along. */
  addFiles: ((files: readonly File[]) => void) | null
  tone: 'reply' | 'note' | 'side'
  kept: Draft['kept']
  /** What can be named in the text by its sign. */
  signs: readonly Sign[]
  discard: () => void
  children: ReactNode
}

const buttons = [
  { name: 'bold', words: 'Bold', icon: Bold, hint: `${mod}B` },
  { name: 'italic', words: 'Italic', icon: Italic, hint: `${mod}I` },
  { name: 'bulletList', words: 'List', icon: List },
] as const

const more = [
  { name: 'orderedList', words: 'Numbered list', icon: ListOrdered },
  { name: 'blockquote', words: 'Quote', icon: TextQuote },
  { name: 'code', words: 'Code', icon: Code },
] as const

export const Foot = ({ tools, addFiles, tone, kept, signs, discard, children }: Props) => {
  const { _ } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  const face = tone === 'note' ? 'text-note-label' : ''
  return (
    <div className="flex items-center gap-x-0.5 gap-y-1 px-2 pb-2 max-sm:flex-wrap">
      <div
        role="toolbar"
        aria-label={_('Formatting')}
        className="flex items-center gap-0.5 pointer-coarse:hidden"
      >
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
            <Icon size={16} aria-hidden="true" />
          </IconButton>
        ))}
        <Suspense fallback={<span className="size-7" />}>
          <LinkTool tools={tools} className={face} />
        </Suspense>
      </div>
      <span aria-hidden="true" className="mx-1.5 h-4 w-px bg-line-strong pointer-coarse:hidden" />
      {addFiles && (
        <IconButton label={_('Attach files')} className={face} onPress={() => input.current?.click()}>
          <Paperclip size={16} aria-hidden="true" />
        </IconButton>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={_('Attach files')}
        onChange={(e) => {
          addFiles?.([...(e.target.files ?? [])])
          e.target.value = ''
        }}
      />
      {signs.includes('/') && (
        <IconButton
          label={_('Macro')}
          hint="/"
          isDisabled={!tools}
          className={face}
          onPress={() => tools?.begin('/')}
        >
          <SquareSlash size={16} aria-hidden="true" />
        </IconButton>
      )}
      <Menu
        label={_('More')}
        placement="top start"
        trigger={
          <IconButton label={_('More')} className={face}>
            <Ellipsis size={16} aria-hidden="true" />
          </IconButton>
        }
      >
        {more.map(({ name, words, icon: Icon }) => (
          <MenuItem
            key={name}
            text={_(words)}
            icon={<Icon size={16} />}
            onAction={() => tools?.toggle(name)}
          />
        ))}
        {signs.includes('@') && (
          <MenuItem
            text={_('Mention somebody')}
            hint="@"
            icon={<AtSign size={16} />}
            onAction={() => tools?.begin('@')}
          />
        )}
        {signs.includes('#') && (
          <MenuItem
            text={_('Name a ticket')}
            hint="#"
            icon={<Hash size={16} />}
            onAction={() => tools?.begin('#')}
          />
        )}
        {signs.includes('+') && (
          <MenuItem
            text={_('Link an article')}
            hint="+"
            icon={<BookOpen size={16} />}
            onAction={() => tools?.begin('+')}
          />
        )}
        <MenuLine />
        <MenuItem
          text={_('Throw the draft away')}
          icon={<Trash2 size={16} />}
          isDisabled={kept === 'empty'}
          onAction={discard}
        />
      </Menu>
      <span className="ml-auto flex min-w-0 pl-2 max-sm:w-full max-sm:justify-end">{children}</span>
    </div>
  )
}
