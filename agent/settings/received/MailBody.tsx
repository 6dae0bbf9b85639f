// The text of a mail; its formatting in a frame that may run nothing and load nothing from elsewhere.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { WholeMail } from '../../../contract/email.ts'
import { Choice } from '../../ui/index.ts'

export const MailBody = ({ mail }: { mail: WholeMail }) => {
  const { _ } = useLingui()
  const [shown, setShown] = useState<'text' | 'html'>('text')
  return (
    <div className="flex flex-col gap-3">
      {mail.htmlUrl && (
        <Choice
          label={_('Shown as')}
          hideLabel
          options={[
            { id: 'text', name: _('Text') },
            { id: 'html', name: _('Formatted') },
          ]}
          value={shown}
          onChange={setShown}
        />
      )}
      {shown === 'html' && mail.htmlUrl ? (
        <iframe
          src={mail.htmlUrl}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          title={_('Formatted mail')}
          className="h-[52vh] w-full rounded-3 border border-line bg-white"
        />
      ) : (
        <div className="rounded-3 border border-line px-4 py-3">
          {mail.text.trim() ? (
            <p className="text-read leading-6 break-words whitespace-pre-wrap">{mail.text.trim()}</p>
          ) : (
            <p className="text-muted">{_('There is no text in it.')}</p>
          )}
        </div>
      )}
    </div>
  )
}
