// The steps of signing in, on the page and in the notice of an ended session alike.
import { useLingui } from '@lingui/react'
import { type ReactNode, useState } from 'react'
import { CodeStep } from './CodeStep.tsx'
import { ForgotStep } from './ForgotStep.tsx'
import { Aside } from './Frame.tsx'
import { type Outcome, PasswordStep } from './PasswordStep.tsx'

export type Step = { at: 'password' } | { at: 'code'; challenge: string } | { at: 'forgot' } | { at: 'sent' }

interface Props {
  email?: string
  onDone: () => void
  /** The words above each step. */
  heading: (title: string, text?: string) => ReactNode
}

export const Steps = ({ email: known = '', onDone, heading }: Props) => {
  const { _ } = useLingui()
  const [email, setEmail] = useState(known)
  const [step, setStep] = useState<Step>({ at: 'password' })
  const back = () => setStep({ at: 'password' })
  const take = ({ next, challenge }: Outcome) =>
    next === 'totp' && challenge ? setStep({ at: 'code', challenge }) : onDone()
  const address = { email, onEmail: setEmail }
  switch (step.at) {
    case 'password':
      return (
        <>
          {heading(_('Sign in'))}
          <PasswordStep {...address} onOutcome={take} onForgot={() => setStep({ at: 'forgot' })} />
        </>
      )
    case 'code':
      return (
        <>
          {heading(_('One more step'), _('Your account is protected by an authenticator.'))}
          <CodeStep challenge={step.challenge} onDone={onDone} onBack={back} />
        </>
      )
    case 'forgot':
      return (
        <>
          {heading(_('Set a new password'), _('We mail you a link that works once.'))}
          <ForgotStep {...address} onSent={() => setStep({ at: 'sent' })} onBack={back} />
        </>
      )
    case 'sent':
      return (
        <div role="status">
          {heading(
            _('Look in your mail'),
            _(
              'If {email} belongs to somebody here, a link is on its way. Nothing after two minutes? Look in your junk folder, or ask again.',
              { email },
            ),
          )}
          <Aside onPress={back}>{_('Back to sign-in')}</Aside>
        </div>
      )
  }
}
