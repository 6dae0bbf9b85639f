// A message's HTML in a frame that may run nothing, reach nothing of ours, and load nothing from elsewhere unless told to.
import { useLingui } from '@lingui/react'
import { ImageOff } from 'lucide-react'
import { useState } from 'react'

export const Formatted = ({ url, length, name }: { url: string; length: number; name: string }) => {
  const { _ } = useLingui()
  const [hasImages, setImages] = useState(false)
  const [isTall, setTall] = useState(false)
  return (
    <div className="mt-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pb-2 text-sm text-muted">
        {hasImages ? (
          <span>{_('Remote images are shown: the sender can see that this was opened.')}</span>
        ) : (
          <>
            <span className="inline-flex items-center gap-1.5">
              <ImageOff size={14} aria-hidden="true" />
              {_('Remote images are off.')}
            </span>
            <button
              type="button"
              onClick={() => setImages(true)}
              className="rounded-1 font-medium text-accent ring-focus hover:underline"
            >
              {_('Show remote images')}
            </button>
          </>
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
        key={String(hasImages)}
        src={hasImages ? `${url}?images=yes` : url}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        title={_('Formatted message from {name}', { name })}
        style={{ height: isTall ? '80vh' : heightFor(length) }}
        className="w-full rounded-2 border border-line bg-white"
      />
    </div>
  )
}

/** The frame cannot be measured from outside, so its height follows the length of the text. */
const heightFor = (length: number) => `${Math.min(560, Math.max(240, 96 + Math.ceil(length / 60) * 26))}px`
