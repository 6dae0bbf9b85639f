// The authenticator: on or off, and the way to the other.
import { useLingui } from '@lingui/react'
import { CircleCheck, CircleDashed } from 'lucide-react'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { Button } from '../../ui/index.ts'
import { AuthenticatorRemoval } from './AuthenticatorRemoval.tsx'
import { AuthenticatorSetUp } from './AuthenticatorSetUp.tsx'

export const Authenticator = () => {
  const { _ } = useLingui()
  const { hasTotp } = useMe()
  const [isOpen, setOpen] = useState<'set-up' | 'removal' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="flex items-center gap-2 font-medium">
          {hasTotp ? (
            <CircleCheck size={16} aria-hidden="true" className="text-ok" />
          ) : (
            <CircleDashed size={16} aria-hidden="true" className="text-muted" />
          )}
          {hasTotp ? _('On: you are asked for a code') : _('Off: your password alone is enough')}
        </p>
        {hasTotp ? (
          <Button onPress={() => setOpen('removal')}>{_('Remove')}</Button>
        ) : (
          <Button onPress={() => setOpen('set-up')}>{_('Set up')}</Button>
        )}
      </div>
      {isOpen === 'set-up' && <AuthenticatorSetUp onClose={close} />}
      {isOpen === 'removal' && <AuthenticatorRemoval onClose={close} />}
    </>
  )
}
