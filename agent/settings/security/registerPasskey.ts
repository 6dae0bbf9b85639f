// Making a passkey: the browser asks the person, the desk keeps the public half.
import { startRegistration } from '@simplewebauthn/browser'
import { api } from '../../data/api.ts'
import { deviceName, deviceOf } from './device.ts'

type Options = Parameters<typeof startRegistration>[0]['optionsJSON']

/** Named after the device it is made on. */
export const registerPasskey = async (on: (browser: string, system: string) => string) => {
  const { challenge, options } = await api.identity.passkeyOptions({})
  const response = await startRegistration({ optionsJSON: options as unknown as Options })
  const name = deviceName(deviceOf(navigator.userAgent), on) ?? 'Passkey'
  return api.identity.addPasskey({ body: { challenge, name, response: { ...response } } })
}
