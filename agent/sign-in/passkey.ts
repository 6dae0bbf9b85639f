// Signing in with a passkey: the browser asks the person, the desk checks the answer.
import { startAuthentication, WebAuthnError } from '@simplewebauthn/browser'
import { api } from '../data/api.ts'

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON']

export const signInWithPasskey = async () => {
  const { challenge, options } = await api.identity.passkeySignInOptions({})
  const response = await startAuthentication({ optionsJSON: options as unknown as Options })
  return api.identity.passkeySignIn({ body: { challenge, response: { ...response } } })
}

/** Passkeys are bound to the desk's own address over https; at another one they cannot work. */
export const isElsewhere = (error: unknown): boolean =>
  error instanceof Error && error.name === 'SecurityError'

/** The person closed the browser's question, or no passkey fits: nothing is broken. */
export const isDeclined = (error: unknown): boolean =>
  error instanceof WebAuthnError ||
  (error instanceof Error && ['NotAllowedError', 'AbortError', 'InvalidStateError'].includes(error.name))
