// Setting up an authenticator: scan, confirm with a code, keep the recovery codes.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { Button, CopyField, Dialog, DialogActions, TextField, useFaults } from '../../ui/index.ts'
import { withProof } from '../parts/confirmation.ts'
import { FormError } from '../parts/FormError.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { useAct } from '../parts/useAct.ts'
import { securityKeys } from './queries.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'

export const AuthenticatorSetUp = ({ onClose }: { onClose: () => void }) => {
  const { _ } = useLingui()
  const [codes, setCodes] = useState<string[] | null>(null)
  return (
    <Dialog
      title={codes ? _('Keep your recovery codes') : _('Set up an authenticator')}
      isOpen
      onClose={onClose}
    >
      {codes ? (
        <RecoveryCodes codes={codes} onClose={onClose} />
      ) : (
        <Scan onCodes={setCodes} onClose={onClose} />
      )}
    </Dialog>
  )
}

const Scan = ({ onCodes, onClose }: { onCodes: (codes: string[]) => void; onClose: () => void }) => {
  const { _ } = useLingui()
  const [code, setCode] = useState('')
  const start = useQuery({
    queryKey: ['totp-start'],
    queryFn: () => withProof(() => api.identity.startTotp({})),
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const confirm = useAct({
    run: () => api.identity.confirmTotp({ body: { code: code.replace(/\s/gu, '') } }),
    refresh: securityKeys,
    inForm: true,
    onDone: ({ recoveryCodes }) => onCodes(recoveryCodes),
  })
  const faults = useFaults(confirm.error)
  return (
    <Loaded query={start} rows={2}>
      {({ qr, secret }) => (
        <form
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            confirm.mutate(undefined)
          }}
        >
          <p className="text-muted">
            {_('Scan this picture with your authenticator app, then type the six digits it shows.')}
          </p>
          <img
            src={qr}
            alt={_('QR code for the authenticator; the same as the key below')}
            className="size-44 self-center rounded-2 bg-white p-2"
          />
          <CopyField label={_('Cannot scan? Type this key')} value={secret} />
          <FormError error={confirm.error} fields={['code']} />
          <TextField
            label={_('Six digits')}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
            error={faults.code}
            mono
          />
          <DialogActions>
            <Button look="plain" size="roomy" onPress={onClose}>
              {_('Cancel')}
            </Button>
            <Button
              type="submit"
              look="primary"
              size="roomy"
              isPending={confirm.isPending}
              isDisabled={code.trim().length < 6}
            >
              {_('Turn on')}
            </Button>
          </DialogActions>
        </form>
      )}
    </Loaded>
  )
}
