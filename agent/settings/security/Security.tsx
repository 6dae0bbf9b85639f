// How I prove that I am I: password, authenticator, passkeys; and where I am signed in.
import { useLingui } from '@lingui/react'
import { Page, Section } from '../parts/Page.tsx'
import { Authenticator } from './Authenticator.tsx'
import { Passkeys } from './Passkeys.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { Sessions } from './Sessions.tsx'

export const Security = () => {
  const { _ } = useLingui()
  return (
    <Page title={_('Security')}>
      <Section title={_('Password')} text={_('Changing it signs you out everywhere else.')}>
        <PasswordForm />
      </Section>
      <Section
        title={_('Authenticator')}
        text={_('A second step when you sign in with your password: six digits from an app on your phone.')}
      >
        <Authenticator />
      </Section>
      <Section
        title={_('Passkeys')}
        text={_(
          'Sign in with your fingerprint, face or a security key. Nothing to remember, nothing to steal.',
        )}
      >
        <Passkeys />
      </Section>
      <Section
        title={_('Where you are signed in')}
        text={_('A session ends by itself after 8 hours without use.')}
      >
        <Sessions />
      </Section>
    </Page>
  )
}
