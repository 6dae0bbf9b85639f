// A one-time link from a mail: an invitation, a new password, or a plain sign-in.
import { useLingui } from '@lingui/react'
import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../data/api.ts'
import { isProblem } from '../data/problem.ts'
import { Banner, Button, buttonClass, useProblemWords } from '../ui/index.ts'
import { CodeStep } from './CodeStep.tsx'
import { Frame, Title } from './Frame.tsx'
import { SetPassword } from './SetPassword.tsx'

export const UseLink = () => {
  const { token = '' } = useParams({ strict: false })
  const { _ } = useLingui()
  const [code, setCode] = useState<string | null>(null)
  const link = useMutation({
    mutationFn: () => api.identity.signInLink({ body: { token } }),
    onSuccess: ({ next, challenge }) => {
      if (next === 'done') goToDesk()
      else if (next === 'totp') setCode(challenge)
    },
  })
  const form = link.data?.next === 'set-password' ? link.data : null
  return (
    <Frame title={_('Welcome')}>
      {link.isError && <BadLink error={link.error} onRetry={() => link.mutate()} />}
      {code !== null && (
        <>
          <Title>{_('One more step')}</Title>
          <p className="mt-1 mb-5 text-body text-muted">
            {_('Your account is protected by an authenticator.')}
          </p>
          <CodeStep challenge={code} onDone={goToDesk} onBack={() => location.assign('/desk/sign-in')} />
        </>
      )}
      {code === null && form && <SetPassword token={token} link={form} onDone={goToDesk} onCode={setCode} />}
      {code === null && !form && !link.isError && (
        <Greeting isPending={link.isPending || link.isSuccess} onGo={() => link.mutate()} />
      )}
    </Frame>
  )
}

const goToDesk = () => location.replace('/desk/')

/** Mail scanners open links; only a person presses the button, so a link is not used up before its time. */
const Greeting = ({ isPending, onGo }: { isPending: boolean; onGo: () => void }) => {
  const { _ } = useLingui()
  return (
    <>
      <Title>{_('Welcome to the desk')}</Title>
      <p className="mt-1 mb-5 text-body leading-[22px] text-muted">
        {_('Your link is made for you alone and works once.')}
      </p>
      <Button
        look="primary"
        size="roomy"
        className="h-9 w-full"
        isPending={isPending}
        onPress={onGo}
        autoFocus
      >
        {_('Continue')}
      </Button>
    </>
  )
}

const BadLink = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const isOver = isProblem(error) && !['too_many', 'unavailable'].includes(error.code)
  if (!isOver)
    return (
      <Banner tone="breach" action={<Button onPress={onRetry}>{_('Try again')}</Button>}>
        {problemWords(error)}
      </Banner>
    )
  return (
    <>
      <Title>{_('This link does not work any more')}</Title>
      <p className="mt-2 mb-5 text-body leading-[22px] text-muted">
        {_(
          'Each link works once and for a limited time. Sign in as usual, ask for a new password there, or ask the person who invited you to do it again.',
        )}
      </p>
      <a href="/desk/sign-in" className={buttonClass('primary', 'roomy')}>
        {_('Go to sign-in')}
      </a>
    </>
  )
}
