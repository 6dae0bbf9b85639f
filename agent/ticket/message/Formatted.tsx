// A message's HTML in a frame that may run nothing and reach nothing of ours; pictures from elsewhere only when asked for.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Message } from '../../../contract/tickets.ts'
import { picturesStore } from '../../data/pictures.ts'
import { useStorePart } from '../../data/store.ts'
import { Pictures } from './Pictures.tsx'

export const Formatted = ({ message, url }: { message: Message; url: string }) => {
  const { _ } = useLingui()
  const sender = message.mail?.from.address ?? message.author.email
  const isTrusted = useStorePart(picturesStore, (all) => all.has(sender))
  const [isAsked, setAsked] = useState(false)
  const [isTall, setTall] = useState(false)
  // A name that anybody could write over a mail is no reason to fetch by itself.
  const hasPictures = message.hasRemoteImages && (isAsked || (isTrusted && isProven(message)))
  return (
    <div className="mt-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pb-2 text-sm text-muted">
        {message.hasRemoteImages && (
          <Pictures
            sender={sender}
            isShown={hasPictures}
            show={() => setAsked(true)}
            mayTrust={isProven(message)}
          />
        )}
        <button
          type="button"
          aria-pressed={isTall}
          onClick={() => setTall(!isTall)}
          className="ml-auto rounded-1 font-medium text-accent ring-focus hover:underline"
        >
          {isTall ? _('Smaller') : _('Taller')}
        </button>
      </div>
      <iframe
        key={String(hasPictures)}
        src={hasPictures ? `${url}?images=1` : url}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        title={_('Formatted message from {name}', { name: message.author.name })}
        style={{ height: isTall ? '80vh' : heightFor(message.text.length) }}
        className="w-full rounded-2 border border-line bg-white"
      />
    </div>
  )
}

const isProven = ({ mail }: Message) =>
  mail?.verdict?.result !== 'failed' && mail?.verdict?.result !== 'unverified'

/** The frame cannot be measured from outside, so its height follows the length of the text. */
const heightFor = (length: number) => `${Math.min(560, Math.max(240, 96 + Math.ceil(length / 60) * 26))}px`
