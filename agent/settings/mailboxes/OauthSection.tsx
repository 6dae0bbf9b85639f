// Signing in to a provider as a registered application: what it is called there, and whether it is connected.
import { useLingui } from '@lingui/react'
import { Section } from '../parts/Page.tsx'
import type { PartProps } from './form.ts'
import { OauthConnection } from './OauthConnection.tsx'
import { OauthFields } from './OauthFields.tsx'

export const OauthSection = (part: PartProps) => {
  const { _ } = useLingui()
  return (
    <Section
      title={_('Sign-in with the provider')}
      text={_('The desk signs in as an application you register there; no password is kept.')}
    >
      <OauthFields {...part} />
      <OauthConnection {...part} />
    </Section>
  )
}
