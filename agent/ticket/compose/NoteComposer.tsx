// The internal note: yellow, lock and words; no key or button turns it into a reply.
import { useLingui } from '@lingui/react'
import { Lock, X } from 'lucide-react'
import type { Ticket } from '../../../contract/tickets.ts'
import { stopWriting } from '../../data/presence.ts'
import { useStore } from '../../data/store.ts'
import { Button, IconButton } from '../../ui/index.ts'
import { PendingLine } from '../macros/PendingLine.tsx'
import { pendingOf, setPending } from '../macros/pending.ts'
import { hold } from '../send/held.ts'
import { closeComposer } from './active.ts'
import { ComposerBody } from './ComposerBody.tsx'
import { DraftKept } from './DraftKept.tsx'
import { draftOf } from './draft.ts'
import { mentionsIn } from './mentions.ts'

export const NoteComposer = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const { number } = ticket
  const keeper = draftOf(number, 'note')
  const draft = useStore(keeper.store)
  const isEmpty = draft.text.trim() === ''
  const save = () => {
    if (isEmpty) return
    const { text, html, files } = keeper.store.get()
    void hold({
      number,
      kind: 'note',
      to: '',
      text,
      html,
      files,
      status: null,
      seen: null,
      recipients: null,
      sendAt: null,
      mentions: mentionsIn(html),
      macro: pendingOf(number, 'note'),
    })
    setPending(number, 'note', null)
    keeper.lift()
    stopWriting()
    closeComposer()
  }
  return (
    <section
      aria-label={_('Internal note')}
      className="rounded-3 border border-note-line bg-note text-note-text focus-within:shadow-[0_0_0_1px_var(--note-line)] [--fill:color-mix(in_srgb,var(--note-line)_18%,transparent)] [--hover:color-mix(in_srgb,var(--note-line)_14%,transparent)]"
    >
      <div className="flex items-center gap-2 pt-1.5 pr-2 pl-3 text-note-label">
        <Lock size={14} aria-hidden="true" />
        <b className="grow font-semibold">{_('Note · team only')}</b>
        <DraftKept number={number} kind="note" />
        <IconButton
          label={_('Close; the draft is kept')}
          hint="Esc"
          onPress={closeComposer}
          className="text-note-label"
        >
          <X size={14} aria-hidden="true" />
        </IconButton>
      </div>
      <ComposerBody
        keeper={keeper}
        label={_('Note text')}
        onSend={save}
        onSendAndSolve={save}
        tone="note"
        signs={signs}
        hasPictures
        onMacro={async (macro) => (await import('../macros/apply.ts')).writeMacro(number, 'note', macro)}
        warning={<PendingLine number={number} kind="note" />}
        action={
          <Button
            isDisabled={isEmpty}
            onPress={save}
            aria-keyshortcuts="Meta+Enter"
            className="bg-note-label text-note data-hovered:bg-note-text"
          >
            {_('Save note · team only')}
          </Button>
        }
      />
    </section>
  )
}

const signs = ['/', '@', '#'] as const
