// Messages that are written but not with the server yet: held, being sent, or waiting for the connection.
import { useLingui } from '@lingui/react'
import { useEffect, useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useStore } from '../../data/store.ts'
import { Avatar, cx } from '../../ui/index.ts'
import { PlainText } from '../message/PlainText.tsx'
import { heldStore, sendNow, takeBack } from './held.ts'
import type { Held } from './keep-held.ts'

export const HeldMessages = ({ number }: { number: number }) => {
  const held = useStore(heldStore).filter((h) => h.number === number)
  return held.map((message) => <HeldMessage key={message.id} message={message} />)
}

const HeldMessage = ({ message }: { message: Held }) => {
  const { _ } = useLingui()
  const me = useMe()
  const isNote = message.kind === 'note'
  return (
    <article
      aria-label={isNote ? _('Note being saved') : _('Reply being sent')}
      className={cx(
        'rounded-3 border border-dashed px-4 py-3',
        isNote ? 'border-note-line bg-note text-note-text' : 'border-line-strong bg-canvas',
      )}
    >
      <header className={cx('flex items-center gap-2 text-sm', isNote ? 'text-note-label' : 'text-muted')}>
        <Avatar name={me.person.name} />
        <b className={cx('text-ui font-semibold', isNote ? 'text-note-text' : 'text-ink')}>
          {me.person.name}
        </b>
        {!isNote && <span className="min-w-0 truncate">{_('to {name}', { name: message.to })}</span>}
        <span className="ml-auto flex shrink-0 items-center gap-3">
          <State message={message} />
          {message.state === 'held' && !isNote && (
            <>
              <button
                type="button"
                aria-keyshortcuts="z"
                onClick={() => takeBack(message.id)}
                className="rounded-1 font-semibold text-accent ring-focus hover:underline"
              >
                {_('Undo')}
              </button>
              <button
                type="button"
                onClick={() => void sendNow(message.id)}
                className="rounded-1 font-medium text-accent ring-focus hover:underline"
              >
                {_('Send now')}
              </button>
            </>
          )}
        </span>
      </header>
      <PlainText text={message.text} />
      {message.files.length > 0 && (
        <p className="mt-2 text-sm text-muted">{message.files.map((f) => f.name).join(', ')}</p>
      )}
      {message.state === 'sending' && message.files.length > 0 && (
        <progress
          value={message.progress}
          max={1}
          aria-label={_('Files sent')}
          className="mt-2 h-1 w-full accent-(--accent)"
        />
      )}
    </article>
  )
}

const State = ({ message }: { message: Held }) => {
  const { _ } = useLingui()
  const left = useSecondsLeft(message.dueAt)
  if (message.state === 'waiting') return <span>{_('Waiting for the connection')}</span>
  if (message.state === 'sending' || message.kind === 'note')
    return <span>{message.kind === 'note' ? _('Saving') : _('Sending')}</span>
  return <span className="tabular-nums">{_('Sends in {seconds} s', { seconds: left })}</span>
}

const useSecondsLeft = (dueAt: number) => {
  const [left, setLeft] = useState(() => Math.ceil((dueAt - Date.now()) / 1000))
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((dueAt - Date.now()) / 1000))), 250)
    return () => clearInterval(timer)
  }, [dueAt])
  return left
}
