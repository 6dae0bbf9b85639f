// Second step: the six digits of the authenticator, or a recovery code.
import { useLingui } from '@lingui/react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../data/api.ts'
import { Button, TextField, useFaults } from '../ui/index.ts'
import { FormProblem } from './FormProblem.tsx'
import { Aside } from './Frame.tsx'

interface Props {
  challenge: string
  onDone: () => void
  onBack: () => void
}

export const CodeStep = ({ challenge, onDone, onBack }: Props) => {
  const { _ } = useLingui()
  const [code, setCode] = useState('')
  const [isRecovery, setRecovery] = useState(false)
  const check = useMutation({
    mutationFn: (entered: string) => api.identity.signInTotp({ body: { challenge, code: entered } }),
    onSuccess: onDone,
  })
  const faults = useFaults(check.error)
  const write = (text: string) => {
    setCode(text)
    const digits = text.replace(/\s/gu, '')
    if (!isRecovery && /^\d{6}$/u.test(digits) && !check.isPending) check.mutate(digits)
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        check.mutate(code.trim())
      }}
    >
      <FormProblem error={check.error} fields={['code']} />
      <TextField
        key={String(isRecovery)}
        label={isRecovery ? _('Recovery code') : _('Six digits from your authenticator')}
        description={
          isRecovery
            ? _('One of the codes you kept when you set up the authenticator. Each works once.')
            : undefined
        }
        name="code"
        autoComplete="one-time-code"
        inputMode={isRecovery ? 'text' : 'numeric'}
        value={code}
        onChange={write}
        error={faults.code}
        autoFocus
        mono
      />
      <Button type="submit" look="primary" size="roomy" isPending={check.isPending} className="h-9">
        {_('Continue')}
      </Button>
      <div className="flex flex-wrap justify-between gap-x-4">
        <Aside
          onPress={() => {
            setRecovery(!isRecovery)
            setCode('')
          }}
        >
          {isRecovery ? _('Use the authenticator') : _('Use a recovery code')}
        </Aside>
        <Aside onPress={onBack}>{_('Start again')}</Aside>
      </div>
    </form>
  )
}
