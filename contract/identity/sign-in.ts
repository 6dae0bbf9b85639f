// Routes of signing in: by password, code, link, passkey; and of asking for a new password.
import { z } from 'zod'
import { route } from '../route.ts'
import { Email, Name } from '../values.ts'
import { Code, Password, SignedIn, signInLimit } from './shapes.ts'

export const signInRoutes = {
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
}
