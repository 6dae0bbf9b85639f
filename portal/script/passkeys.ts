// Passkeys need a script in every browser: signing in with one, and adding one in the profile.

interface Offer {
  challenge: string
  options: Record<string, unknown>
}

export const startPasskeys = (): void => {
  if (!('PublicKeyCredential' in window) || !('parseRequestOptionsFromJSON' in PublicKeyCredential)) return
  document.documentElement.classList.add('scripted')
  on('[data-passkey]', signIn)
  on('[data-add-passkey]', add)
}

const on = (selector: string, act: (button: HTMLButtonElement) => Promise<void>): void => {
  for (const button of document.querySelectorAll<HTMLButtonElement>(selector))
    button.addEventListener('click', async () => {
      button.disabled = true
      await act(button).catch(() => say(button.dataset.failed ?? ''))
      button.disabled = false
    })
}

const say = (words: string): void => {
  for (const place of document.querySelectorAll('[data-passkey-said]')) place.textContent = words
}

const post = (path: string, body?: unknown): Promise<Response> =>
  fetch(`/api/v1${path}`, {
    method: 'POST',
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })

const signIn = async (): Promise<void> => {
  const { challenge, options } = (await (await post('/sign-in/passkey/options')).json()) as Offer
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as unknown as PublicKeyCredentialRequestOptionsJSON,
  )
  const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential
  const done = await post('/sign-in/passkey', { challenge, response: credential.toJSON() })
  if (!done.ok) throw new Error('the passkey was not taken')
  location.assign('/requests')
}

const add = async (button: HTMLButtonElement): Promise<void> => {
  const reply = await post('/me/passkeys/options')
  if (!reply.ok) return say(button.dataset.fresh ?? '')
  const { challenge, options } = (await reply.json()) as Offer
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON,
  )
  const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
  const name = button.dataset.name ?? 'Passkey'
  const done = await post('/me/passkeys', { challenge, name, response: credential.toJSON() })
  if (!done.ok) throw new Error('the passkey was not added')
  location.assign('/profile')
}
