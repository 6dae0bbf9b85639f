// Taking up an invitation, or choosing a new password.
import { useLingui } from '@lingui/react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../data/api.ts'
import { Button, PasswordField, TextField, useFaults } from '../ui/index.ts'
import { FormProblem } from './FormProblem.tsx'
import { Title } from './Frame.tsx'

interface Props {
  token: string
  link: {
    purpose: 'sign-in' | 'invitation' | 'reset'
    email: string
    asks: readonly ('name' | 'email' | 'password')[]
  }
  onDone: () => void
  onCode: (challenge: string) => void
}

const fields = ['name', 'email', 'password']

export const SetPassword = ({ token, link, onDone, onCode }: Props) => {
  const { _ } = useLingui()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const isNew = link.purpose !== 'reset'
  const asksEmail = link.asks.includes('email')
  const [email, setEmail] = useState(asksEmail ? '' : link.email)
  const set = useMutation({
    mutationFn: () =>
      api.identity.signInLink({
        body: {
          token,
          password,
          ...(isNew && name.trim() && { name: name.trim() }),
          ...(asksEmail && { email: email.trim() }),
        },
      }),
    onSuccess: ({ next, challenge }) => (next === 'totp' && challenge ? onCode(challenge) : onDone()),
  })
  const faults = useFaults(set.error)
  const send = (event: React.FormEvent) => {
    event.preventDefault()
    set.mutate()
  }
  const words = asksEmail
    ? _('You are its owner. Say who you are and how you will sign in.')
    : isNew
      ? _('You sign in as {email}. Say who you are and choose a password.', { email })
      : _('For {email}. You are signed out everywhere else.', { email })
  return (
    <>
      <Title>{isNew ? _('Welcome to the desk') : _('Set a new password')}</Title>
      <p className="mt-1 mb-5 text-body leading-[22px] text-muted">{words}</p>
      <form onSubmit={send} noValidate className="flex flex-col gap-4">
        <FormProblem error={set.error} fields={fields} />
        {!asksEmail && <input type="hidden" name="username" autoComplete="username" value={email} readOnly />}
        {isNew && (
          <TextField
            label={_('Your name')}
            description={_('As the people who ask for help will see it.')}
            name="name"
            autoComplete="name"
            value={name}
            onChange={setName}
            error={faults.name}
            autoFocus
          />
        )}
        {asksEmail && (
          <TextField
            label={_('Your email address')}
            type="email"
            name="email"
            autoComplete="username"
            value={email}
            onChange={setEmail}
            error={faults.email}
          />
        )}
        <PasswordField
          label={_('Password')}
          description={_('At least 10 characters. Long and easy to remember is best.')}
          name="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          error={faults.password}
          autoFocus={!isNew}
        />
        <Button type="submit" look="primary" size="roomy" isPending={set.isPending} className="mt-1 h-9">
          {isNew ? _('Open the desk') : _('Set password and sign in')}
        </Button>
      </form>
    </>
  )
}
