// Signing in, sessions, second factors, passkeys, API tokens: shapes and routes.
import { z } from 'zod'
import { permissions } from '../rules/access/roles.ts'
import { Person } from './people.ts'
import { route } from './route.ts'
import { Email, Empty, Id, Name, Time } from './values.ts'

const Password = z.string().min(10, 'must have at least 10 characters').max(200)
const Code = z.string().trim().min(6).max(20).describe('Six digits of the authenticator, or a recovery code')
const one = z.strictObject({ id: Id })

export const Me = z.object({
  person: Person,
  permissions: z.array(z.enum(permissions)),
  workspace: z.object({ id: Id, name: z.string(), slug: z.string() }),
  session: z.object({ id: Id, expiresAt: Time }).nullable(),
  hasPassword: z.boolean(),
  hasTotp: z.boolean(),
  passkeys: z.number().int(),
  preferences: z
    .record(z.string(), z.unknown())
    .describe('What the workspace keeps for this person: theme, density, keys'),
})
export type Me = z.infer<typeof Me>

/** `totp`: the password was right, now the second factor; `challenge` proves the first step for five minutes. */
const SignedIn = z.object({ next: z.enum(['done', 'totp']), challenge: z.string().nullable() })

export const Session = z.object({
  id: Id,
  current: z.boolean(),
  userAgent: z.string(),
  ip: z.string(),
  createdAt: Time,
  lastUsedAt: Time,
  expiresAt: Time,
})
export const ApiToken = z.object({
  id: Id,
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.enum(permissions)).nullable().describe('null: everything the person may do'),
  createdAt: Time,
  expiresAt: Time.nullable(),
  lastUsedAt: Time.nullable(),
})
export const Passkey = z.object({ id: Id, name: z.string(), createdAt: Time, lastUsedAt: Time.nullable() })

/** Generous, because a whole office may share one address; wrong tries are counted far more strictly per account. */
const signInLimit = { max: 300, window: 15 * 60_000 }

export const identity = {
  me: route({
    id: 'me.get',
    method: 'GET',
    path: '/me',
    access: 'signed-in',
    summary: 'Who I am and what I may do',
    reply: Me,
  }),
  changeMe: route({
    id: 'me.change',
    method: 'PATCH',
    path: '/me',
    access: 'signed-in',
    summary: 'Change my name, language or preferences',
    body: z.strictObject({
      name: Name.optional(),
      language: z.enum(['en', 'de']).optional(),
      preferences: z
        .record(z.string().max(50), z.union([z.string().max(500), z.number(), z.boolean(), z.null()]))
        .optional(),
    }),
    reply: Me,
  }),
  signIn: route({
    id: 'sign-in.password',
    method: 'POST',
    path: '/sign-in',
    access: 'public',
    summary: 'Sign in with password; sets the session cookie',
    body: z.strictObject({ email: Email, password: z.string().max(200) }),
    reply: SignedIn,
    limit: signInLimit,
  }),
  signInTotp: route({
    id: 'sign-in.totp',
    method: 'POST',
    path: '/sign-in/totp',
    access: 'public',
    summary: 'Second step of a sign-in: the code',
    body: z.strictObject({ challenge: z.string().max(500), code: Code }),
    reply: SignedIn,
    limit: signInLimit,
  }),
  signInLink: route({
    id: 'sign-in.link',
    method: 'POST',
    path: '/sign-in/link',
    access: 'public',
    summary: 'Use a one-time link: sign-in, invitation or password reset',
    body: z.strictObject({
      token: z.string().max(200),
      password: Password.optional(),
      name: Name.optional(),
      email: Email.optional().describe('Only where `asks` names it: the first owner gives their own address'),
    }),
    reply: z.object({
      next: z.enum(['done', 'totp', 'set-password']),
      purpose: z.enum(['sign-in', 'invitation', 'reset']),
      email: z.string(),
      challenge: z.string().nullable(),
      asks: z
        .array(z.enum(['name', 'email', 'password']))
        .describe('With `set-password`: what to send along with the same token; nothing is used up yet'),
    }),
    limit: signInLimit,
  }),
  forgot: route({
    id: 'sign-in.forgot',
    method: 'POST',
    path: '/sign-in/forgot',
    access: 'public',
    summary:
      'Ask for a mail with a link to set a new password; the answer is the same whether the address is known or not',
    body: z.strictObject({ email: Email }),
    reply: z.object({ sent: z.literal(true) }),
    status: 202,
    limit: { max: 10, window: 60 * 60_000 },
  }),
  passkeySignInOptions: route({
    id: 'sign-in.passkeyOptions',
    method: 'POST',
    path: '/sign-in/passkey/options',
    access: 'public',
    summary: 'Options to sign in with a passkey',
    reply: z.object({ challenge: z.string(), options: z.record(z.string(), z.unknown()) }),
    limit: signInLimit,
  }),
  passkeySignIn: route({
    id: 'sign-in.passkey',
    method: 'POST',
    path: '/sign-in/passkey',
    access: 'public',
    summary: 'Sign in with a passkey',
    body: z.strictObject({ challenge: z.string().max(500), response: z.record(z.string(), z.unknown()) }),
    reply: SignedIn,
    limit: signInLimit,
  }),
  signOut: route({
    id: 'sign-out',
    method: 'POST',
    path: '/sign-out',
    access: 'signed-in',
    summary: 'End this session',
    reply: Empty,
    status: 204,
  }),
  sessions: route({
    id: 'sessions.list',
    method: 'GET',
    path: '/me/sessions',
    access: 'signed-in',
    summary: 'Where I am signed in',
    reply: z.object({ items: z.array(Session) }),
  }),
  endSession: route({
    id: 'sessions.end',
    method: 'DELETE',
    path: '/me/sessions/:id',
    access: 'signed-in',
    summary: 'Sign out one of my sessions',
    params: one,
    reply: Empty,
    status: 204,
  }),
  endOtherSessions: route({
    id: 'sessions.endOthers',
    method: 'DELETE',
    path: '/me/sessions',
    access: 'signed-in',
    summary: 'Sign out everywhere else',
    reply: Empty,
    status: 204,
  }),
  confirm: route({
    id: 'me.confirm',
    method: 'PUT',
    path: '/me/confirmation',
    access: 'signed-in',
    summary: 'Prove again that it is you, by password or code; opens what asks for it for 15 minutes',
    body: z.strictObject({ password: z.string().max(200).optional(), code: Code.optional() }),
    reply: Empty,
    status: 204,
    limit: signInLimit,
  }),
  setPassword: route({
    id: 'password.set',
    method: 'PUT',
    path: '/me/password',
    access: 'signed-in',
    summary: 'Set my password; ends my other sessions',
    body: z.strictObject({ current: z.string().max(200).optional(), password: Password }),
    reply: Empty,
    status: 204,
    limit: signInLimit,
  }),
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
  tokens: route({
    id: 'tokens.list',
    method: 'GET',
    path: '/me/tokens',
    access: 'team',
    summary: 'My API tokens',
    reply: z.object({ items: z.array(ApiToken) }),
  }),
  createToken: route({
    id: 'tokens.create',
    method: 'POST',
    path: '/me/tokens',
    access: 'team',
    summary: 'Make an API token; the secret is shown this once',
    body: z.strictObject({
      name: Name,
      scopes: z.array(z.enum(permissions)).min(1).optional(),
      expiresAt: Time.optional(),
    }),
    secret: true,
    reply: ApiToken.extend({ token: z.string() }),
    status: 201,
  }),
  revokeToken: route({
    id: 'tokens.revoke',
    method: 'DELETE',
    path: '/me/tokens/:id',
    access: 'team',
    summary: 'Revoke an API token at once',
    params: one,
    reply: Empty,
    status: 204,
  }),
}
