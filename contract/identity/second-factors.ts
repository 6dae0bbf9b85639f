// Routes of my authenticator and my passkeys.
import { z } from 'zod'
import { route } from '../route.ts'
import { Empty, Name } from '../values.ts'
import { Code, one, Passkey, signInLimit } from './shapes.ts'

export const factorRoutes = {
  startTotp: route({
    id: 'totp.start',
    method: 'POST',
    path: '/me/totp',
    access: 'signed-in',
    summary: 'Begin to set up an authenticator',
    secret: true,
    reply: z.object({ secret: z.string(), uri: z.string(), qr: z.string().describe('SVG data URL') }),
    status: 201,
  }),
  confirmTotp: route({
    id: 'totp.confirm',
    method: 'PUT',
    path: '/me/totp',
    access: 'signed-in',
    summary: 'Confirm the authenticator with a code; returns recovery codes once',
    body: z.strictObject({ code: Code }),
    secret: true,
    reply: z.object({ recoveryCodes: z.array(z.string()) }),
    limit: signInLimit,
  }),
  removeTotp: route({
    id: 'totp.remove',
    method: 'DELETE',
    path: '/me/totp',
    access: 'signed-in',
    summary: 'Remove the authenticator; a current code proves it is you',
    body: z.strictObject({ code: Code }),
    reply: Empty,
    status: 204,
    limit: signInLimit,
  }),
  passkeys: route({
    id: 'passkeys.list',
    method: 'GET',
    path: '/me/passkeys',
    access: 'signed-in',
    summary: 'My passkeys',
    reply: z.object({ items: z.array(Passkey) }),
  }),
  passkeyOptions: route({
    id: 'passkeys.options',
    method: 'POST',
    path: '/me/passkeys/options',
    access: 'signed-in',
    summary: 'Options to register a passkey',
    reply: z.object({ challenge: z.string(), options: z.record(z.string(), z.unknown()) }),
  }),
  addPasskey: route({
    id: 'passkeys.add',
    method: 'POST',
    path: '/me/passkeys',
    access: 'signed-in',
    summary: 'Register a passkey',
    body: z.strictObject({
      challenge: z.string().max(500),
      name: Name,
      response: z.record(z.string(), z.unknown()),
    }),
    reply: Passkey,
    status: 201,
  }),
  removePasskey: route({
    id: 'passkeys.remove',
    method: 'DELETE',
    path: '/me/passkeys/:id',
    access: 'signed-in',
    summary: 'Remove a passkey',
    params: one,
    reply: Empty,
    status: 204,
  }),
}
