// Pictures a mail wants from elsewhere: off, shown this once, or shown for this sender in this browser.
import { useLingui } from '@lingui/react'
import { ImageOff } from 'lucide-react'
import { picturesStore, setPicturesFrom } from '../../data/pictures.ts'
import { useStorePart } from '../../data/store.ts'

interface Props {
  sender: string
  isShown: boolean
  show: () => void
  /** Only for a sender who is proven. */
  mayTrust: boolean
}

const link = 'rounded-1 font-medium text-accent ring-focus hover:underline pointer-coarse:min-h-11'

export const Pictures = ({ sender, isShown, show, mayTrust }: Props) => {
  const { _ } = useLingui()
  const isTrusted = useStorePart(picturesStore, (all) => all.has(sender))
  if (!isShown)
    return (
      <>
        <span className="inline-flex items-center gap-1.5">
          <ImageOff size={14} aria-hidden="true" />
          {_('Pictures from elsewhere are off.')}
        </span>
        <button type="button" onClick={show} className={link}>
          {_('Show pictures')}
        </button>
      </>
    )
  return (
    <>
      <span>{_('Pictures are fetched by the desk; the sender sees that it was opened.')}</span>
      {mayTrust && (
        <button type="button" onClick={() => setPicturesFrom(sender, !isTrusted)} className={link}>
          {isTrusted
            ? _('No longer always for {sender}', { sender })
            : _('Always for {sender} in this browser', { sender })}
        </button>
      )}
    </>
  )
}
