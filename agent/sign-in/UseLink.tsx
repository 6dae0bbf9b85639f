// A one-time link from a mail: an invitation, a new password, or a plain sign-in.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../data/api.ts'
import { isProblem } from '../data/problem.ts'
import { Banner, Button, buttonClass, Skeleton, useProblemWords } from '../ui/index.ts'
import { CodeStep } from './CodeStep.tsx'
import { Frame, Title } from './Frame.tsx'
import { SetPassword } from './SetPassword.tsx'

export const UseLink = () => {
  const { token = '' } = useParams({ strict: false })
  const { _ } = useLingui()
  const [code, setCode] = useState<string | null>(null)
  // Asked exactly once: a sign-in link works only the first time.
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: () => api.identity.signInLink({ body: { token } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
    retry: false,
  })
  const challenge = code ?? (link.data?.next === 'totp' ? link.data.challenge : null)
  if (link.data?.next === 'done') goToDesk()
  return (
    <Frame title={_('Welcome')}>
      {link.isError && <BadLink error={link.error} onRetry={() => void link.refetch()} />}
      {challenge !== null && (
        <>
          <Title>{_('One more step')}</Title>
          <p className="mt-1 mb-5 text-body text-muted">
            {_('Your account is protected by an authenticator.')}
          </p>
          <CodeStep challenge={challenge} onDone={goToDesk} onBack={() => location.assign('/desk/sign-in')} />
        </>
      )}
      {challenge === null && link.data?.next === 'set-password' && (
        <SetPassword
          token={token}
          purpose={link.data.purpose}
          email={link.data.email}
          onDone={goToDesk}
          onCode={setCode}
        />
      )}
      {(link.isPending || link.data?.next === 'done') && <Opening />}
    </Frame>
  )
}

const goToDesk = () => location.replace('/desk/')

const Opening = () => {
  const { _ } = useLingui()
  return (
    <div role="status" className="flex flex-col gap-4">
      <span className="sr-only">{_('Opening the link')}</span>
      <Skeleton className="h-6 w-1/2" />
      <Skeleton className="h-8" />
      <Skeleton className="h-8" />
    </div>
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
