// Asking for a link to set a new password; the answer never tells whether the address is known.
import { useLingui } from '@lingui/react'
import { useMutation } from '@tanstack/react-query'
import { api } from '../data/api.ts'
import { Button, TextField, useFaults } from '../ui/index.ts'
import { FormProblem } from './FormProblem.tsx'
import { Aside } from './Frame.tsx'

interface Props {
  email: string
  onEmail: (email: string) => void
  onSent: () => void
  onBack: () => void
}

export const ForgotStep = ({ email, onEmail, onSent, onBack }: Props) => {
  const { _ } = useLingui()
  const ask = useMutation({ mutationFn: () => api.identity.forgot({ body: { email } }), onSuccess: onSent })
  const faults = useFaults(ask.error)
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        ask.mutate()
      }}
    >
      <FormProblem error={ask.error} fields={['email']} />
      <TextField
        label={_('Email')}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={onEmail}
        error={faults.email}
        autoFocus
      />
      <Button type="submit" look="primary" size="roomy" isPending={ask.isPending} className="h-9">
        {_('Mail me a link')}
      </Button>
      <p>
        <Aside onPress={onBack}>{_('Back to sign-in')}</Aside>
      </p>
    </form>
  )
}
