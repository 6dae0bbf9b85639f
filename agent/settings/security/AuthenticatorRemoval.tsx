// Removing the authenticator: a current code proves that it is me.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { Button, Dialog, DialogActions, TextField, useFaults } from '../../ui/index.ts'
import { FormError } from '../parts/FormError.tsx'
import { useAct } from '../parts/useAct.ts'
import { securityKeys } from './queries.ts'

export const AuthenticatorRemoval = ({ onClose }: { onClose: () => void }) => {
  const { _ } = useLingui()
  const [code, setCode] = useState('')
  const remove = useAct({
    run: () => api.identity.removeTotp({ body: { code: code.trim() } }),
    refresh: securityKeys,
    said: () => _('Authenticator removed.'),
    inForm: true,
    onDone: onClose,
  })
  const faults = useFaults(remove.error)
  return (
    <Dialog title={_('Remove the authenticator')} isOpen onClose={onClose}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          remove.mutate(undefined)
        }}
      >
        <p className="text-muted">
          {_('Afterwards your password alone is enough to sign in, and your recovery codes stop working.')}
        </p>
        <FormError error={remove.error} fields={['code']} />
        <TextField
          label={_('Six digits, or a recovery code')}
          name="code"
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          error={faults.code}
          autoFocus
          mono
        />
        <DialogActions>
          <Button look="plain" size="roomy" onPress={onClose}>
            {_('Cancel')}
          </Button>
          <Button
            type="submit"
            look="danger"
            size="roomy"
            isPending={remove.isPending}
            isDisabled={code.trim().length < 6}
          >
            {_('Remove authenticator')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
