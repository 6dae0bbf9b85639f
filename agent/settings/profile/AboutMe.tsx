// My job title, and what stands under my mails.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { Button, showToast, TextField } from '../../ui/index.ts'
import { useChangeMe } from './useChangeMe.ts'

export const AboutMe = () => {
  const { _ } = useLingui()
  const me = useMe()
  const [title, setTitle] = useState(me.title)
  const [signature, setSignature] = useState(me.signature)
  const change = useChangeMe(() => showToast({ text: _('Profile changed.') }))
  const isChanged = title.trim() !== me.title || signature.trim() !== me.signature
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) change.mutate({ title: title.trim(), signature: signature.trim() })
      }}
    >
      <TextField
        label={_('Job title')}
        value={title}
        onChange={setTitle}
        maxLength={200}
        className="w-full sm:max-w-80"
      />
      <TextField
        label={_('Signature')}
        description={_('Under your mails, where the mailbox has no signature of its own.')}
        rows={3}
        value={signature}
        onChange={setSignature}
        maxLength={2000}
        className="w-full sm:max-w-96"
      />
      {isChanged && (
        <Button type="submit" look="primary" size="roomy" isPending={change.isPending} className="self-start">
          {_('Save')}
        </Button>
      )}
    </form>
  )
}
