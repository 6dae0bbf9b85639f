// A first password, or a new one.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { useMe } from '../../data/me.ts'
import { Button, PasswordField, useFaults } from '../../ui/index.ts'
import { FormError } from '../parts/FormError.tsx'
import { useAct } from '../parts/useAct.ts'
import { securityKeys } from './queries.ts'

const fields = ['current', 'password']

export const PasswordForm = () => {
  const { _ } = useLingui()
  const { hasPassword, person } = useMe()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const set = useAct({
    run: () => api.identity.setPassword({ body: { password, ...(hasPassword && { current }) } }),
    refresh: securityKeys,
    said: () => _('Password set. You are signed out everywhere else.'),
    inForm: true,
    onDone: () => {
      setCurrent('')
      setPassword('')
    },
  })
  const faults = useFaults(set.error)
  return (
    <form
      noValidate
      className="flex sm:max-w-80 flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        set.mutate(undefined)
      }}
    >
      <FormError error={set.error} fields={fields} />
      <input type="hidden" name="username" autoComplete="username" value={person.email} readOnly />
      {hasPassword && (
        <PasswordField
          label={_('Current password')}
          name="current"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          error={faults.current}
        />
      )}
      <PasswordField
        label={_('New password')}
        description={_('At least 10 characters. Long and easy to remember is best.')}
        name="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        error={faults.password}
      />
      <Button
        type="submit"
        size="roomy"
        className="self-start"
        isPending={set.isPending}
        isDisabled={password === '' || (hasPassword && current === '')}
      >
        {hasPassword ? _('Change password') : _('Set password')}
      </Button>
    </form>
  )
}
