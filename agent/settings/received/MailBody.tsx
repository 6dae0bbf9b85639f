// The text of a mail; its formatting in a frame that may run nothing and load nothing from elsewhere.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { WholeMail } from '../../../contract/email.ts'
import { Checkbox, Choice } from '../../ui/index.ts'

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
        <Frame url={mail.htmlUrl} />
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

const Frame = ({ url }: { url: string }) => {
  const { _ } = useLingui()
  const [hasPictures, setPictures] = useState(false)
  return (
    <div className="flex flex-col gap-2">
      <Checkbox
        isSelected={hasPictures}
        onChange={setPictures}
        description={_('The desk fetches them; the sender may see that the mail was opened.')}
      >
        {_('Pictures from elsewhere')}
      </Checkbox>
      <iframe
        key={String(hasPictures)}
        src={hasPictures ? `${url}?images=1` : url}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        title={_('Formatted mail')}
        className="h-[52vh] w-full rounded-3 border border-line bg-white"
      />
    </div>
  )
}
