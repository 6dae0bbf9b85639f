// The sign-in page.
import { useLingui } from '@lingui/react'
import { Banner } from '../ui/index.ts'
import { Frame, Title } from './Frame.tsx'
import { goOn } from './next.ts'
import { Steps } from './Steps.tsx'

export const SignIn = () => {
  const { _ } = useLingui()
  const reason = new URLSearchParams(location.search).get('why')
  return (
    <Frame title={_('Sign in')}>
      {reason === 'ended' && (
        <Banner className="mb-5">
          {_('Your session has ended. Sign in to go on where you were; your drafts are kept.')}
        </Banner>
      )}
      {reason === 'signed-out' && <Banner className="mb-5">{_('You are signed out.')}</Banner>}
      <Steps onDone={goOn} heading={heading} />
    </Frame>
  )
}

const heading = (title: string, text?: string) => (
  <div className="mb-5">
    <Title>{title}</Title>
    {text && <p className="mt-1 text-body leading-[22px] text-muted">{text}</p>}
  </div>
)
