// The note as a line: always yellow, with lock and words.
import { useLingui } from '@lingui/react'
import { Lock } from 'lucide-react'
import { useStore } from '../../data/store.ts'
import { Kbd } from '../../ui/index.ts'
import { openComposer } from './active.ts'
import { draftOf } from './draft.ts'

export const NoteLine = ({ number }: { number: number }) => {
  const { _ } = useLingui()
  const { text, files } = useStore(draftOf(number, 'note').store)
  const hasDraft = text.trim() !== '' || files.length > 0
  return (
    <button
      type="button"
      aria-keyshortcuts="n"
      onClick={() => openComposer('note')}
      className="flex h-10 items-center gap-2 rounded-3 border border-note-line bg-note pr-2 pl-3 text-left text-note-text ring-focus pointer-coarse:h-11"
    >
      <Lock size={14} aria-hidden="true" className="shrink-0 text-note-label" />
      <b className="font-semibold whitespace-nowrap text-note-label">{_('Note · team only')}</b>
      <span className="min-w-0 grow truncate">
        {hasDraft ? _('Draft: {text}', { text: text.trim().replace(/\s+/g, ' ') }) : ''}
      </span>
      <Kbd look="border-note-line bg-transparent text-note-label" className="pointer-coarse:hidden">
        n
      </Kbd>
    </button>
  )
}
