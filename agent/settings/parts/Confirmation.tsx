// The question "is it you?", answered by password or code.
import { useLingui } from '@lingui/react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { useStore } from '../../data/store.ts'
import { Button, Dialog, DialogActions, PasswordField, TextField, useFaults } from '../../ui/index.ts'
import { type Proof, wantedStore } from './confirmation.ts'
import { FormError } from './FormError.tsx'

export const Confirmation = () => {
  const { _ } = useLingui()
  const wanted = useStore(wantedStore)
  if (!wanted) return null
  return (
    <Dialog title={_('Prove that it is you')} isOpen onClose={() => wanted.answer(false)}>
      <ProofForm proofs={wanted.proofs} onProven={() => wanted.answer(true)} />
    </Dialog>
  )
}

interface Props {
  proofs: readonly Proof[]
  onProven: () => void
}

const ProofForm = ({ proofs, onProven }: Props) => {
  const { _ } = useLingui()
  const [proof, setProof] = useState<Proof>(proofs.includes('password') ? 'password' : 'code')
  const [text, setText] = useState('')
  const other = proofs.find((one) => one !== proof)
  const prove = useMutation({
    mutationFn: () =>
      api.identity.confirm({ body: proof === 'password' ? { password: text } : { code: text.trim() } }),
    onSuccess: onProven,
  })
  const faults = useFaults(prove.error)
  const common = { value: text, onChange: setText, error: faults[proof], autoFocus: true }
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        prove.mutate()
      }}
    >
      <p className="text-muted">
        {_('You signed in a while ago. This keeps others from doing it when you are away from your desk.')}
      </p>
      <FormError error={prove.error} fields={['password', 'code']} />
      {proof === 'password' ? (
        <PasswordField label={_('Password')} name="password" autoComplete="current-password" {...common} />
      ) : (
        <TextField
          label={_('Six digits, or a recovery code')}
          name="code"
          autoComplete="one-time-code"
          mono
          {...common}
        />
      )}
      <DialogActions>
        {other && (
          <Button
            look="plain"
            size="roomy"
            onPress={() => {
              setProof(other)
              setText('')
            }}
          >
            {other === 'code' ? _('Use a code') : _('Use the password')}
          </Button>
        )}
        <Button
          type="submit"
          look="primary"
          size="roomy"
          isPending={prove.isPending}
          isDisabled={text.trim() === ''}
        >
          {_('Go on')}
        </Button>
      </DialogActions>
    </form>
  )
}
