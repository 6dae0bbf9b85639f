// First step: address and password, or a passkey.
import { useLingui } from '@lingui/react'
import { useMutation } from '@tanstack/react-query'
import { Fingerprint } from 'lucide-react'
import { api } from '../data/api.ts'
import { Button, PasswordField, TextField, useFaults } from '../ui/index.ts'
import { FormProblem } from './FormProblem.tsx'
import { Aside } from './Frame.tsx'
import { signInWithPasskey } from './passkey.ts'

export type Outcome = { next: 'done' | 'totp'; challenge: string | null }

interface Props {
  email: string
  onEmail: (email: string) => void
  onOutcome: (outcome: Outcome) => void
  onForgot: () => void
}

const fields = ['email', 'password']

export const PasswordStep = ({ email, onEmail, onOutcome, onForgot }: Props) => {
  const { _ } = useLingui()
  const password = useMutation({
    mutationFn: (body: { email: string; password: string }) => api.identity.signIn({ body }),
    onSuccess: onOutcome,
  })
  const passkey = useMutation({ mutationFn: signInWithPasskey, onSuccess: onOutcome })
  const faults = useFaults(password.error)
  const send = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    passkey.reset()
    password.mutate({ email, password: String(new FormData(event.currentTarget).get('password')) })
  }
  const isBusy = password.isPending || passkey.isPending
  return (
    <form onSubmit={send} noValidate className="flex flex-col gap-4">
      <FormProblem error={password.error ?? passkey.error} fields={fields} />
      <TextField
        label={_('Email')}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={onEmail}
        error={faults.email}
        autoFocus={!email}
      />
      <PasswordField
        label={_('Password')}
        name="password"
        autoComplete="current-password"
        error={faults.password}
        autoFocus={Boolean(email)}
      />
      <Button
        type="submit"
        look="primary"
        size="roomy"
        isPending={password.isPending}
        isDisabled={passkey.isPending}
        className="mt-1 h-9"
      >
        {_('Sign in')}
      </Button>
      <Button
        size="roomy"
        className="h-9"
        isPending={passkey.isPending}
        isDisabled={isBusy && !passkey.isPending}
        onPress={() => {
          password.reset()
          passkey.mutate()
        }}
        icon={<Fingerprint size={16} aria-hidden="true" />}
      >
        {_('Sign in with a passkey')}
      </Button>
      <p>
        <Aside onPress={onForgot}>{_('Forgot your password?')}</Aside>
      </p>
    </form>
  )
}
