// Begins a side conversation: to whom, about what, the words, and what of the ticket goes along.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Ticket } from '../../../contract/tickets.ts'
import { stopWriting } from '../../data/presence.ts'
import { useStore } from '../../data/store.ts'
import { Button, TextField } from '../../ui/index.ts'
import { ComposerBody } from '../compose/ComposerBody.tsx'
import { AddressField } from '../recipients/AddressField.tsx'
import { namesOf, roleName } from '../recipients/words.ts'
import { startSide } from './acts.ts'
import { sideDraftOf } from './draft.ts'
import { ForwardedMessage } from './ForwardedMessage.tsx'
import { emptySideForm, type SideForm, sideFormOf } from './form.ts'
import { sideFrame } from './frame.ts'
import { closeSide, openSide } from './open.ts'
import { PickAttachments } from './PickAttachments.tsx'
import { useAddressees } from './use-addressees.ts'

export const NewSide = ({ ticket, forwards }: { ticket: Ticket; forwards: string | null }) => {
  const { _ } = useLingui()
  const { number } = ticket
  const keeper = sideDraftOf(number, 'new')
  const draft = useStore(keeper.store)
  const message = ticket.messages.find((m) => m.id === forwards)
  const store = sideFormOf(number, forwards)
  const form = useStore(store)
  const set = (part: Partial<SideForm>) => store.set((old) => ({ ...old, ...part }))
  const to = useAddressees(number, form.to, (addresses) => set({ to: addresses }))
  const cc = useAddressees(number, form.cc, (addresses) => set({ cc: addresses }))
  const subject =
    form.subject ?? (message ? _('Fwd: {subject}', { subject: ticket.subject }) : ticket.subject)
  const chosen = form.files ?? new Set(message?.attachments.filter((a) => !a.inline).map((a) => a.id))
  const [hasCc, setCc] = useState(form.cc.length > 0)
  const [isBusy, setBusy] = useState(false)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const isEmpty = to.people.length === 0 || draft.text.trim() === '' || subject.trim() === ''
  const send = async () => {
    if (isEmpty || isBusy) return
    setBusy(true)
    const wanted = {
      to: to.people.map((p) => p.address),
      cc: cc.people.map((p) => p.address),
      subject: subject.trim(),
      forwards: message?.id ?? null,
      attachmentIds: [...chosen],
    }
    const id = await startSide(ticket, wanted, key)
    setBusy(false)
    setKey(crypto.randomUUID())
    if (id === null) return
    emptySideForm(number, forwards)
    stopWriting()
    openSide(number, { kind: 'thread', id })
  }
  return (
    <div className="scroll-pane flex min-h-0 grow flex-col gap-3 p-4 max-md:p-3">
      <section aria-label={message ? _('Forward') : _('New side conversation')} className={sideFrame}>
        <div className="grid gap-1.5 border-b border-line px-3 py-2">
          <AddressField
            label={roleName('to')}
            people={to.people}
            onAdd={to.add}
            onRemove={to.remove}
            autoFocus
          >
            {!hasCc && (
              <button
                type="button"
                onClick={() => setCc(true)}
                className="h-6 shrink-0 rounded-2 px-1.5 text-sm text-muted ring-focus hover:bg-hover hover:text-ink pointer-coarse:h-9"
              >
                {_('Add Cc')}
              </button>
            )}
          </AddressField>
          {hasCc && (
            <AddressField
              label={roleName('cc')}
              people={cc.people}
              onAdd={cc.add}
              onRemove={cc.remove}
              autoFocus
            />
          )}
          <TextField
            label={_('Subject')}
            hideLabel
            value={subject}
            onChange={(next) => set({ subject: next })}
            maxLength={300}
          />
        </div>
        <ComposerBody
          keeper={keeper}
          label={message ? _('Your words to it') : _('Text')}
          onSend={() => void send()}
          onSendAndSolve={() => void send()}
          onEscape={closeSide}
          tone="side"
          takesFocus={false}
          placeholder={message ? _('Your words to it') : _('What you need from them')}
          action={
            <Button
              isDisabled={isEmpty}
              isPending={isBusy}
              onPress={() => void send()}
              aria-keyshortcuts="Meta+Enter"
              className="min-w-0 shrink! bg-violet text-surface data-hovered:bg-violet data-hovered:opacity-90"
            >
              <span className="truncate">
                {to.people.length > 0
                  ? _('Send to {to}', { to: namesOf([...to.people, ...cc.people], 1) })
                  : _('Send')}
              </span>
            </Button>
          }
        />
      </section>
      {message && <ForwardedMessage message={message} />}
      <PickAttachments ticket={ticket} chosen={chosen} choose={(files) => set({ files })} />
    </div>
  )
}
